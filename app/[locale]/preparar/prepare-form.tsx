'use client';

import type { ReactNode } from 'react';
import { prepare } from '#app/[locale]/preparar/actions.ts';
import { HumanQuestion } from '#app/[locale]/tramite/human-question.tsx';
import { type Challenge, useSilentCheck } from '#app/[locale]/tramite/use-silent-check.ts';
import { CurpProposal, type ProposalWords } from '#app/[locale]/visit/curp-proposal.tsx';
import { EmailProposal } from '#app/[locale]/visit/email-proposal.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { HiddenField } from '#components/form/hidden-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { CurpField, EmailField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { preparationSchema, specialCases } from '#lib/domain/preparation/preparation.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Props = {
  locale: Locale;
  initial: FormState;
  today: CalendarDate;
  heading: ReactNode;
  curpLookUp: ReactNode;
  notice: ReactNode;
  words: Pick<Dictionary['prepare'], 'curpHint' | 'specialCase' | 'cases' | 'email' | 'emailHint' | 'submit'>;
  startWords: Dictionary['journey']['start'];
  proposalWords: ProposalWords;
  emailWords: Dictionary['journey']['emailSuggestion'];
  challenge: Challenge;
  formWords: FormWords;
  messages: Messages;
};

/** CURP, special case and, if there is one, e-mail. */
export function PrepareForm({ words, startWords, ...props }: Props) {
  const { state: silent, prepare: waitForCheck } = useSilentCheck(props.challenge);
  return (
    <StepForm
      id="preparar"
      action={prepare}
      prepare={waitForCheck}
      initial={props.initial}
      schema={preparationSchema(props.today)}
      messages={props.messages}
      words={props.formWords}
      heading={props.heading}
    >
      <FormBasics locale={props.locale} />
      <HiddenField name="curpKept" />
      <HiddenField name="emailKept" />
      <CurpField name="curp" label={startWords.curp} hint={words.curpHint}>
        <CurpProposal today={props.today} words={props.proposalWords} />
        {props.curpLookUp}
      </CurpField>
      <SelectField
        name="specialCase"
        label={words.specialCase}
        options={specialCases.map((value) => ({ value, label: words.cases[value] }))}
      />
      <EmailField name="email" label={words.email} hint={words.emailHint}>
        <EmailProposal words={props.emailWords} />
      </EmailField>
      <HumanQuestion challenge={props.challenge} words={startWords} silent={silent} />
      {props.notice}
      <div className="actions">
        <Button>{words.submit}</Button>
      </div>
    </StepForm>
  );
}
