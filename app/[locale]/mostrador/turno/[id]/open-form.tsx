'use client';

import { type ReactNode, useEffect } from 'react';
import { openCase } from '#app/[locale]/mostrador/turno/[id]/actions.ts';
import { CurpProposal, type ProposalWords } from '#app/[locale]/visit/curp-proposal.tsx';
import { EmailProposal } from '#app/[locale]/visit/email-proposal.tsx';
import { advanceFrom, hearTyping } from '#components/form/auto-advance.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { HiddenField } from '#components/form/hidden-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { CurpField, EmailField, TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { parseCurp } from '#lib/domain/curp/curp.ts';
import {
  assistedSchema,
  proposeSituation,
  seenDocuments,
  situations,
} from '#lib/domain/request/assistance.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Option = { value: string; label: string };
type Props = {
  locale: Locale;
  ticketId: string;
  today: CalendarDate;
  initial: FormState;
  heading: ReactNode;
  /** What the person prepared at home, with a box for each part. Then the fields that are still empty come first. */
  prepared: ReactNode;
  documents: Record<(typeof seenDocuments)[number], string>;
  situationNames: Record<(typeof situations)[number], string>;
  words: Dictionary['deskAssist']['open'];
  proposalWords: ProposalWords;
  emailWords: Dictionary['journey']['emailSuggestion'];
  formWords: FormWords;
  messages: Messages;
};

const optionsOf = <K extends string>(keys: readonly K[], names: Record<K, string>): Option[] =>
  keys.map((value) => ({ value, label: names[value] }));

const advance = (today: CalendarDate) =>
  advanceFrom(
    'curp',
    (text) => {
      const curp = parseCurp(text, today);
      return curp.ok ? curp.value : null;
    },
    (curp) => ({ situation: proposeSituation(curp, today) }),
  );

/** Proposes the situation of a complete CURP and moves on to the next empty field. */
function Advance({ today }: Pick<Props, 'today'>) {
  useEffect(() => {
    const leaving = new AbortController();
    hearTyping(advance(today), leaving.signal);
    return () => leaving.abort();
  }, [today]);
  return null;
}

/** Asks who the person is and which document showed it. Enter in any text opens the case. */
export const OpenForm = ({ words, ...props }: Props) => (
  <StepForm
    id="asistido"
    action={openCase}
    initial={props.initial}
    schema={assistedSchema(props.today)}
    messages={props.messages}
    words={props.formWords}
    heading={props.heading}
    className="stack"
  >
    <FormBasics locale={props.locale} turno={props.ticketId} />
    <HiddenField name="curpKept" />
    <HiddenField name="emailKept" />
    <Advance today={props.today} />
    {props.prepared ? (
      <>
        <div className="field-rows md:grid-cols-2">
          <DocumentFields words={words} {...props} />
        </div>
        {props.prepared}
        <div className="field-rows md:grid-cols-2">
          <PersonFields words={words} {...props} />
          <MailField words={words} {...props} />
          <Submit words={words} />
        </div>
      </>
    ) : (
      <div className="field-rows md:grid-cols-2">
        <PersonFields words={words} {...props} />
        <DocumentFields words={words} {...props} />
        <MailField words={words} {...props} />
        <Submit words={words} />
      </div>
    )}
  </StepForm>
);

type PersonProps = Pick<Props, 'words' | 'situationNames' | 'today' | 'proposalWords'>;

const PersonFields = ({ words, situationNames, today, proposalWords }: PersonProps) => (
  <>
    <CurpField name="curp" label={words.curp} hint={words.curpHint}>
      <CurpProposal today={today} words={proposalWords} />
    </CurpField>
    <SelectField name="situation" label={words.situation} options={optionsOf(situations, situationNames)} />
  </>
);

const DocumentFields = ({ words, documents }: Pick<Props, 'words' | 'documents'>) => (
  <>
    <SelectField name="document" label={words.document} options={optionsOf(seenDocuments, documents)} />
    <TextField name="lastFour" label={words.lastFour} width="short" autoComplete="off" />
  </>
);

const MailField = ({ words, emailWords }: Pick<Props, 'words' | 'emailWords'>) => (
  <EmailField name="email" label={words.email} hint={words.emailHint}>
    <EmailProposal words={emailWords} />
  </EmailField>
);

const Submit = ({ words }: Pick<Props, 'words'>) => (
  <div className="actions md:pt-[1.9rem]">
    <Button>{words.submit}</Button>
  </div>
);
