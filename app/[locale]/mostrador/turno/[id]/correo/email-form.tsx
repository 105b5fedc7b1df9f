'use client';

import { retype } from '#app/[locale]/mostrador/turno/[id]/correo/actions.ts';
import { EmailProposal } from '#app/[locale]/visit/email-proposal.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { HiddenField } from '#components/form/hidden-field.tsx';
import { StepForm, type StepFormProps } from '#components/form/step-form.tsx';
import { EmailField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { caseEmailSchema } from '#lib/domain/request/assistance.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type DeskWords = Dictionary['deskAssist'];
type Props = Omit<StepFormProps, 'id' | 'action' | 'schema' | 'children'> & {
  locale: Locale;
  ticketId: string;
  said: Pick<DeskWords['open'], 'email' | 'emailHint'> & Pick<DeskWords['retype'], 'submit'>;
  proposalWords: DeskWords['emailSuggestion'];
};

/** Asks for another address of the person. An empty field means none. */
export const EmailForm = ({ locale, ticketId, said, proposalWords, ...form }: Props) => (
  <StepForm {...form} id="correoDelCaso" action={retype} schema={caseEmailSchema}>
    <FormBasics locale={locale} turno={ticketId} />
    <HiddenField name="emailKept" />
    <EmailField name="email" label={said.email} hint={said.emailHint}>
      <EmailProposal words={proposalWords} />
    </EmailField>
    <div className="actions">
      <Button>{said.submit}</Button>
    </div>
  </StepForm>
);
