'use server';

import { redirect } from 'next/navigation';
import { type Filled, formAction, refuse, show } from '#app/[locale]/forms/action.ts';
import {
  type AddressField,
  type AddressValues,
  addressFields,
  withPlace,
} from '#app/[locale]/tramite/domicilio/address-state.ts';
import { type FoundPlace, findPlace } from '#app/[locale]/tramite/domicilio/find-place.ts';
import { theVisit } from '#app/[locale]/tramite/who.ts';
import type { FieldMessages, FormState } from '#components/form/form-state.ts';
import {
  type AddressFailure,
  locate,
  type PostalKnowledge,
  withoutNumber,
} from '#lib/domain/address/address.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import { addressSchema, postalCodeSchema } from '#lib/domain/form/answers.ts';
import type { MessageKey } from '#lib/domain/form/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { saveAddress } from '#lib/usecases/request/save-address.ts';

type AddressPost = Filled<AddressField> & { visit: Visit };

const failures: Record<AddressFailure, [field: string, message: MessageKey]> = {
  POSTAL_CODE_NOWHERE: ['postalCode', 'postalCode.NOWHERE'],
  SETTLEMENT_EMPTY: ['settlement', 'settlement.EMPTY'],
  SETTLEMENT_NAME_EMPTY: ['settlementName', 'settlementName.EMPTY'],
  MUNICIPIO_EMPTY: ['municipio', 'municipio.EMPTY'],
};

const complaintOf = (failure: AddressFailure): FieldMessages => {
  const [field, message] = failures[failure];
  return { [field]: message };
};

/** The messages of the fields that depend on the postal code, so that they come with all the others. */
const placeErrors = (values: AddressValues, knowledge: PostalKnowledge | null): FieldMessages => {
  if (!knowledge) return {};
  const { settlement, settlementName, municipio } = values;
  const located = locate(
    { settlement, settlementName: tidyText(settlementName), municipio: tidyText(municipio) },
    knowledge,
  );
  if (located.ok) return {};
  const isNameOpen = located.error === 'MUNICIPIO_EMPTY' && tidyText(settlementName) === '';
  return { ...complaintOf(located.error), ...(isNameOpen && complaintOf('SETTLEMENT_NAME_EMPTY')) };
};

/** Empties the fields that belonged to another postal code. */
const placeless = { settlement: '', settlementName: '', municipio: '' };

/** The values without a colonia of another postal code. */
const withinPlace = (values: AddressValues, found: FoundPlace | null): AddressValues =>
  found?.postalCode === values.searched ? values : { ...values, ...placeless };

/** "Buscar": fills state, municipio and the list of colonias, or shows the fields to type them. */
const search = async (state: FormState, values: AddressValues): Promise<FormState> => {
  const checked = postalCodeSchema.safeParse(values);
  if (!checked.success) return withPlace(refuse(state, values, fieldErrors(checked.error)), null);
  const found = await findPlace(values.postalCode);
  const emptied = withinPlace(values, found);
  if (found?.knowledge.known === 'nothing')
    return withPlace(refuse(state, emptied, { postalCode: 'postalCode.NOWHERE' }), null);
  return withPlace(show(state, emptied), found);
};

const clear = (state: FormState, values: AddressValues): FormState =>
  withPlace(show(state, { ...values, ...placeless, postalCode: '' }), null);

const completed = (values: AddressValues): AddressValues => ({
  ...values,
  exteriorNumber:
    tidyText(values.exteriorNumber) === '' && values.withoutNumber !== ''
      ? withoutNumber
      : values.exteriorNumber,
});

const keep = async ({ visit, locale, state, values: typed }: AddressPost): Promise<FormState> => {
  const found = await findPlace(typed.postalCode);
  const values = typed.searched === '' ? typed : withinPlace(typed, found);
  const checked = addressSchema.safeParse(completed(values));
  const complaints = {
    ...placeErrors(values, found?.knowledge ?? null),
    ...(checked.success ? {} : fieldErrors(checked.error)),
  };
  if (!checked.success || Object.keys(complaints).length > 0)
    return withPlace(refuse(state, values, complaints), found);
  const saved = await run(saveAddress)(visit.request.id, checked.data);
  if (!saved.ok && saved.error !== 'notNow')
    return withPlace(refuse(state, values, complaintOf(saved.error)), found);
  return redirect(pathOf(locale, await readVisit()));
};

/** Step 2: gives the home address. */
export const giveAddress = formAction(
  { id: 'domicilio', where: 'address', who: theVisit, fields: addressFields },
  (post) => {
    const intent = post.data.get('intent');
    if (intent === 'clear') return clear(post.state, post.values);
    return intent === 'search' ? search(post.state, post.values) : keep(post);
  },
);
