'use client';

import { escalate } from '#app/[locale]/mostrador/turno/[id]/supervision/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { NoteField } from '#components/form/note-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { StepForm, type StepFormProps } from '#components/form/step-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { changeRules, type ReasonOf } from '#lib/domain/desk/change.ts';
import { noteForm } from '#lib/domain/desk/change-answers.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = Omit<StepFormProps, 'id' | 'action' | 'schema' | 'children'> & {
  locale: Locale;
  ticketId: string;
  said: Dictionary['deskChange']['form'];
  reasons: Record<ReasonOf<'note'>, string>;
  submit: string;
};

/** Asks why a supervisor is needed and what they should know. */
export const EscalateForm = ({ locale, ticketId, said, reasons, submit, ...form }: Props) => (
  <StepForm {...form} id="supervision" action={escalate} schema={noteForm}>
    <FormBasics locale={locale} turno={ticketId} />
    <SelectField
      name="reason"
      label={said.reason}
      options={changeRules.note.reasons.map((value) => ({ value, label: reasons[value] }))}
    />
    <NoteField name="text" label={said.text} hint={said.textHint} rows={3} />
    <div className="actions">
      <Button>{submit}</Button>
    </div>
  </StepForm>
);
