'use client';

import type { ReactNode } from 'react';
import { start } from '#app/[locale]/tramite/actions.ts';
import { HumanQuestion } from '#app/[locale]/tramite/human-question.tsx';
import { type Challenge, useSilentCheck } from '#app/[locale]/tramite/use-silent-check.ts';
import { CurpProposal, type ProposalWords } from '#app/[locale]/visit/curp-proposal.tsx';
import { EmailProposal } from '#app/[locale]/visit/email-proposal.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { HiddenField } from '#components/form/hidden-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { CurpField, EmailField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { startSchema } from '#lib/domain/form/answers.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Messages } from '#lib/i18n/messages.ts';

export type StartFormProps = {
  locale: Locale;
  initial: FormState;
  today: CalendarDate;
  heading: ReactNode;
  curpHint: ReactNode;
  curpLookUp: ReactNode;
  noEmail: ReactNode;
  notice: ReactNode;
  words: Dictionary['journey']['start'];
  proposalWords: ProposalWords;
  emailWords: Dictionary['journey']['emailSuggestion'];
  challenge: Challenge;
  repeatEmail: boolean;
  formWords: FormWords;
  messages: Messages;
};

/** Step 1: CURP and e-mail. */
export function StartForm({ words, ...props }: StartFormProps) {
  const { state: silent, prepare } = useSilentCheck(props.challenge);
  return (
    <StepForm
      id="tramite"
      action={start}
      prepare={prepare}
      initial={props.initial}
      schema={startSchema(props.today)}
      messages={props.messages}
      words={props.formWords}
      heading={props.heading}
    >
      <FormBasics locale={props.locale} />
      <HiddenField name="curpKept" />
      <HiddenField name="emailKept" />
      <CurpField name="curp" label={words.curp} hint={props.curpHint}>
        <CurpProposal today={props.today} words={props.proposalWords} />
        {props.curpLookUp}
      </CurpField>
      <EmailField name="email" label={words.email} hint={words.emailHint}>
        <EmailProposal words={props.emailWords} />
        {props.noEmail}
      </EmailField>
      {props.repeatEmail && <EmailField name="emailConfirmation" label={words.emailConfirmation} />}
      <HumanQuestion challenge={props.challenge} words={words} silent={silent} />
      {props.notice}
      <div className="actions">
        <Button>{words.submit}</Button>
      </div>
    </StepForm>
  );
}
