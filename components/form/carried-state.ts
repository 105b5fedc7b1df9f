import type { FormState } from '#components/form/form-state.ts';

/** What was typed, for the same form in the other language. In memory only, for one change of page. */
let carried: { id: string; state: FormState } | null = null;

export const carryState = (id: string, state: FormState): void => {
  carried = { id, state };
};

/** The state that was carried to this form; null the second time. */
export const takeCarriedState = (id: string): FormState | null => {
  const taken = carried?.id === id ? carried.state : null;
  carried = null;
  return taken;
};
