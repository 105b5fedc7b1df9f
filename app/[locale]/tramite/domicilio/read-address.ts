import { type Filled, refuse, show } from '#app/[locale]/forms/action.ts';
import {
  type AddressField,
  type AddressValues,
  onlySettlement,
  withPlace,
} from '#app/[locale]/tramite/domicilio/address-state.ts';
import { type FoundPlace, findPlace } from '#app/[locale]/tramite/domicilio/find-place.ts';
import type { FieldMessages, FormState } from '#components/form/form-state.ts';
import {
  type AddressFailure,
  locate,
  type PostalKnowledge,
  withoutNumber,
} from '#lib/domain/address/address.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import { type AddressAnswers, addressSchema, postalCodeSchema } from '#lib/domain/form/answers.ts';
import type { MessageKey } from '#lib/domain/form/messages.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';

const failures: Record<AddressFailure, [field: string, message: MessageKey]> = {
  POSTAL_CODE_NOWHERE: ['postalCode', 'postalCode.NOWHERE'],
  SETTLEMENT_EMPTY: ['settlement', 'settlement.EMPTY'],
  SETTLEMENT_NAME_EMPTY: ['settlementName', 'settlementName.EMPTY'],
  MUNICIPIO_EMPTY: ['municipio', 'municipio.EMPTY'],
  MEXICO_UNCONFIRMED: ['inMexico', 'inMexico.EMPTY'],
};

const complaintOf = (failure: AddressFailure): FieldMessages => {
  const [field, message] = failures[failure];
  return { [field]: message };
};

/** The messages of the fields that depend on the postal code, so that they come with all the others. */
const placeErrors = (values: AddressValues, knowledge: PostalKnowledge | null): FieldMessages => {
  if (!knowledge) return {};
  const { settlement, inMexico } = values;
  const [settlementName, municipio] = [tidyText(values.settlementName), tidyText(values.municipio)];
  const located = locate({ settlement, settlementName, municipio, inMexico }, knowledge);
  if (located.ok) return {};
  if (knowledge.known !== 'state') return complaintOf(located.error);
  return {
    ...(municipio === '' && complaintOf('MUNICIPIO_EMPTY')),
    ...(settlementName === '' && complaintOf('SETTLEMENT_NAME_EMPTY')),
    ...(inMexico !== 'on' && complaintOf('MEXICO_UNCONFIRMED')),
  };
};

/** Empties the fields that belonged to another postal code. */
const placeless = { settlement: '', settlementName: '', municipio: '', inMexico: '' };

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
  const settlement = emptied.settlement || (found ? onlySettlement(found.knowledge) : '');
  return withPlace(show(state, { ...emptied, settlement }), found);
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

type Posted = Pick<Filled<AddressField>, 'state' | 'values'>;

/** Reads the whole form. `keep` takes the answers, and names the field that stops them; null when they are kept. */
const complete = async (
  { state, values: typed }: Posted,
  keep: (answers: AddressAnswers) => Promise<AddressFailure | null>,
): Promise<FormState | null> => {
  const found = await findPlace(typed.postalCode);
  const values = typed.searched === '' ? typed : withinPlace(typed, found);
  const checked = addressSchema.safeParse(completed(values));
  const complaints = {
    ...placeErrors(values, found?.knowledge ?? null),
    ...(checked.success ? {} : fieldErrors(checked.error)),
  };
  if (!checked.success || Object.keys(complaints).length > 0)
    return withPlace(refuse(state, values, complaints), found);
  const failure = await keep(checked.data);
  return failure && withPlace(refuse(state, values, complaintOf(failure)), found);
};

/** The answer of a form with a home address: to its buttons, or to its mistakes. Null when `keep` took the address. */
export const readAddress = async (
  { state, values, data }: Filled<AddressField>,
  keep: (answers: AddressAnswers) => Promise<AddressFailure | null>,
): Promise<FormState | null> => {
  const intent = data.get('intent');
  if (intent === 'clear') return clear(state, values);
  return intent === 'search' ? search(state, values) : complete({ state, values }, keep);
};
