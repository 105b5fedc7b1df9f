'use client';

import { newTicket } from '#app/[locale]/mostrador/turno/nuevo/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { StepForm, type StepFormProps } from '#components/form/step-form.tsx';
import { NameField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { newTicketSchema } from '#lib/domain/desk/ticket.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = Omit<StepFormProps, 'id' | 'action' | 'schema' | 'children'> & {
  locale: Locale;
  said: Dictionary['deskTickets']['create'];
  languages: Record<Locale, string>;
};

/** Asks what the person is called and in which language. Enter attends to them at once. */
export const NewTicketForm = ({ locale, said, languages, ...form }: Props) => (
  <StepForm {...form} id="turnoNuevo" action={newTicket} schema={newTicketSchema}>
    <FormBasics locale={locale} />
    <NameField autoComplete="off" name="label" label={said.label} hint={said.labelHint} />
    <SelectField
      name="language"
      label={said.language}
      options={locales.map((value) => ({ value, label: languages[value] }))}
    />
    <div className="actions">
      <Button>{said.now}</Button>
      <Button variant="second" name="intent" value="esperar">
        {said.wait}
      </Button>
    </div>
  </StepForm>
);
