import type { FormState } from '#components/form/form-state.ts';
import { isLocale, type Locale } from '#lib/domain/locale.ts';

/** What goes back to a form that could not be accepted: every value as typed, and why. */
export const refuse = (
  state: FormState,
  values: Record<string, string>,
  fields: Record<string, string>,
  form?: string,
): FormState => ({ fields, form, values, options: state.options, attempt: state.attempt + 1 });

/** A form that comes back changed, without a complaint. */
export const show = (state: FormState, values: Record<string, string>): FormState => ({
  fields: {},
  values,
  options: state.options,
  attempt: state.attempt,
});

/** Language of the page a form was posted from. */
export const localeOf = (data: FormData): Locale => {
  const posted = data.get('locale');
  return typeof posted === 'string' && isLocale(posted) ? posted : 'es';
};

/** Something broke on our side: the words for it and the reference that is in the log. */
export const apologize =
  (state: FormState, values: Record<string, string>) =>
  (reference: string): FormState => ({
    fields: {},
    form: 'form.failed',
    ref: reference,
    values,
    attempt: state.attempt + 1,
  });
