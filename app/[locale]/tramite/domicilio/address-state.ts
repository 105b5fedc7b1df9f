import type { FormState } from '#components/form/form-state.ts';
import type { PostalKnowledge } from '#lib/domain/address/address.ts';

/** Texts that the form shows and does not ask: they travel among the values. */
export type ShownPlace = { known: 'place' | 'state' | ''; stateName: string; municipioName: string };

const nothingShown: ShownPlace = { known: '', stateName: '', municipioName: '' };

const shownPlace = (knowledge: PostalKnowledge): ShownPlace => {
  if (knowledge.known === 'nothing') return nothingShown;
  if (knowledge.known === 'state')
    return { known: 'state', stateName: knowledge.stateName, municipioName: '' };
  const { stateName, municipioName } = knowledge.place;
  return { known: 'place', stateName, municipioName };
};

/** Settlements of the same name differ by their type, so the type is shown (docs/rules.md §4.1). */
const settlementOptions = (knowledge: PostalKnowledge) =>
  knowledge.known === 'place'
    ? knowledge.place.settlements.map(({ id, name, type }) => ({ value: id, label: `${name} (${type})` }))
    : [];

/** The form with what is known of its postal code; `null`: nothing was looked up, or it is no postal code. */
export const withPlace = (state: FormState, knowledge: PostalKnowledge | null): FormState => ({
  ...state,
  values: {
    ...state.values,
    ...(knowledge ? shownPlace(knowledge) : nothingShown),
    // Which code the colonia was chosen for: ids of one code mean other places in another.
    searched: knowledge ? (state.values.postalCode ?? '').replace(/\D/g, '') : '',
  },
  options: { settlement: knowledge ? settlementOptions(knowledge) : [] },
});
