import type { FieldMessages, FormMessage, FormState } from '#components/form/form-state.ts';
import type { Trouble } from '#lib/server/visit/action.ts';

/** What goes back to a form that could not be accepted: every value as typed, and why. */
export const refuse = (
  state: FormState,
  values: Record<string, string>,
  fields: FieldMessages,
  form?: FormMessage,
): FormState => ({ fields, form, values, options: state.options, attempt: state.attempt + 1 });

/** A form that comes back changed, without a complaint. */
export const show = (state: FormState, values: Record<string, string>): FormState => ({
  fields: {},
  values,
  options: state.options,
  attempt: state.attempt,
});

/** Nothing was done: the words for it, and the reference that is in the log when something broke on our side. */
export const failedState =
  (state: FormState, values: Record<string, string>) =>
  ({ key, reference }: Trouble): FormState => ({
    fields: {},
    form: key,
    ref: reference ?? undefined,
    values,
    attempt: state.attempt + 1,
  });
