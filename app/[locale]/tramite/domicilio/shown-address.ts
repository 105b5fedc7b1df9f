import { type FormId, keptReply } from '#app/[locale]/forms/form-reply.ts';
import { type AddressValues, withPlace } from '#app/[locale]/tramite/domicilio/address-state.ts';
import { findPlace } from '#app/[locale]/tramite/domicilio/find-place.ts';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import { type Address, otherSettlement, withoutNumber } from '#lib/domain/address/address.ts';

/** What a form with an address may have to say. */
export const addressSubjects = [
  'postalCode',
  'settlement',
  'settlementName',
  'municipio',
  'inMexico',
  'street',
  'exteriorNumber',
  'interiorNumber',
] as const;

/** The last answer to a browser without JavaScript, with the place of its postal code. */
export const shownAgain = async (id: FormId): Promise<FormState | null> => {
  const reply = await keptReply(id);
  if (!reply) return null;
  const found = await findPlace(reply.values.postalCode ?? '');
  return withPlace(reply, found?.knowledge.known === 'nothing' ? null : found);
};

/** An address that was given before, as fields of the form. */
export const answered = async (address: Address): Promise<FormState> => {
  const values: AddressValues = {
    postalCode: address.postalCode,
    settlement: address.settlementId ?? otherSettlement,
    settlementName: address.settlementId ? '' : address.settlementName,
    municipio: address.municipioName,
    // Said before, when this address was taken.
    inMexico: 'on',
    street: address.street,
    exteriorNumber: address.exteriorNumber === withoutNumber ? '' : address.exteriorNumber,
    withoutNumber: address.exteriorNumber === withoutNumber ? 'on' : '',
    interiorNumber: address.interiorNumber,
    searched: address.postalCode,
  };
  return withPlace(emptyForm(values), await findPlace(address.postalCode));
};
