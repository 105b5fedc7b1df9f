import type { FoundPlace } from '#app/[locale]/tramite/domicilio/find-place.ts';
import type { FormState } from '#components/form/form-state.ts';
import { distinctSettlements, type PostalKnowledge } from '#lib/domain/address/address.ts';

/** The fields that the form posts. */
export const addressFields = [
  'postalCode',
  'settlement',
  'settlementName',
  'municipio',
  'inMexico',
  'street',
  'exteriorNumber',
  'withoutNumber',
  'interiorNumber',
  'searched',
] as const;
export type AddressField = (typeof addressFields)[number];
export type AddressValues = Record<AddressField, string>;

/** What the form shows of the postal code. It travels among the values, because the form has no other place for it. */
export type ShownPlace = { known: 'place' | 'state' | ''; stateName: string; municipioName: string };

const nothingShown: ShownPlace = { known: '', stateName: '', municipioName: '' };

const shownPlace = (knowledge: PostalKnowledge): ShownPlace => {
  if (knowledge.known === 'nothing') return nothingShown;
  if (knowledge.known === 'state')
    return { known: 'state', stateName: knowledge.stateName, municipioName: '' };
  const { stateName, municipioName } = knowledge.place;
  return { known: 'place', stateName, municipioName };
};

/** The options of the list. They show the type, because settlements of one name differ by it (docs/rules.md §4.1). */
const settlementOptions = (knowledge: PostalKnowledge, chosen: string | undefined) =>
  knowledge.known === 'place'
    ? distinctSettlements(knowledge.place, chosen).map(({ id, name, type }) => ({
        value: id,
        label: `${name} (${type})`,
      }))
    : [];

/** The colonia of a place that has one only; '' where there is a choice. */
export const onlySettlement = (knowledge: PostalKnowledge): string => {
  const [first, ...others] = settlementOptions(knowledge, undefined);
  return first && others.length === 0 ? first.value : '';
};

/** The municipios of the state, which the field for an unknown postal code proposes. */
const municipioOptions = (knowledge: PostalKnowledge) =>
  (knowledge.known === 'state' ? (knowledge.municipios ?? []) : []).map(({ name }) => ({
    value: name,
    label: name,
  }));

const optionsOf = (knowledge: PostalKnowledge, chosen: string | undefined) => ({
  settlement: settlementOptions(knowledge, chosen),
  municipio: municipioOptions(knowledge),
});

/** The form with what is known of its postal code. `null`: nobody searched, the text is no postal code, or no place has it. */
export const withPlace = (state: FormState, found: FoundPlace | null): FormState => ({
  ...state,
  values: {
    ...state.values,
    ...(found ? { ...shownPlace(found.knowledge), postalCode: found.postalCode } : nothingShown),
    // Remembers the code of the chosen colonia, because its id means another place under another code.
    searched: found?.postalCode ?? '',
  },
  options: found ? optionsOf(found.knowledge, state.values.settlement) : {},
});
