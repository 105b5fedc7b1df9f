'use client';

import type { ReactNode } from 'react';
import { submitChange } from '#app/[locale]/mostrador/caso/[folio]/[cambio]/actions.ts';
import { changePaths } from '#app/[locale]/mostrador/caso/change-paths.ts';
import { EmailProposal } from '#app/[locale]/visit/email-proposal.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { HiddenField } from '#components/form/hidden-field.tsx';
import { NoteField } from '#components/form/note-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { StepForm } from '#components/form/step-form.tsx';
import { EmailField, NameField, TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { type ChangeKind, type ChangeReason, changeRules } from '#lib/domain/desk/change.ts';
import { changeSchemas } from '#lib/domain/desk/change-answers.ts';
import { type SeenDocument, seenDocuments } from '#lib/domain/request/assistance.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Words = Dictionary['deskChange']['form'];
type Props = {
  locale: Locale;
  folio: string;
  kind: ChangeKind;
  initial: FormState;
  heading: ReactNode;
  submit: string;
  words: Words;
  reasons: Record<ChangeReason, string>;
  documents: Record<SeenDocument, string>;
  emailWords: Dictionary['deskAssist']['emailSuggestion'];
  formWords: FormWords;
  messages: Messages;
};

/** Whether the reason is on one line with another field. */
const isBeside: Partial<Record<ChangeKind, boolean>> = { changeEmail: true, correctNames: true };

/** What is wanted and why, and the document that showed who the person is. */
export const ChangeForm = ({ kind, words, ...props }: Props) => (
  <StepForm
    id="cambio"
    action={submitChange}
    initial={props.initial}
    schema={changeSchemas[kind]}
    messages={props.messages}
    words={props.formWords}
    heading={props.heading}
    className={`field-rows gap-y-6 ${kind === 'correctNames' ? 'lg:grid-cols-3' : 'lg:grid-cols-2'}`}
  >
    <FormBasics locale={props.locale} folio={props.folio} cambio={changePaths[kind]} />
    {kind === 'changeEmail' && (
      <EmailField name="email" label={words.email}>
        <HiddenField name="emailKept" />
        <EmailProposal words={props.emailWords} />
      </EmailField>
    )}
    {kind === 'correctNames' && <Names words={words} />}
    <div className={isBeside[kind] ? undefined : 'lg:col-span-full'}>
      <SelectField
        name="reason"
        label={words.reason}
        options={changeRules[kind].reasons.map((value) => ({ value, label: props.reasons[value] }))}
      />
    </div>
    {kind === 'note' && (
      <div className="lg:col-span-full">
        <NoteField name="text" label={words.text} hint={words.textHint} rows={2} />
      </div>
    )}
    {changeRules[kind].identity !== 'none' && (
      <Seen words={words} documents={props.documents} isNeeded={changeRules[kind].identity === 'needed'} />
    )}
    <div className="actions lg:col-span-full">
      <Button>{props.submit}</Button>
    </div>
  </StepForm>
);

const Names = ({ words }: Pick<Props, 'words'>) => (
  <>
    <NameField name="givenNames" label={words.givenNames} />
    <NameField name="firstSurname" label={words.firstSurname} />
    <NameField name="secondSurname" label={words.secondSurname} />
  </>
);

const Seen = ({ words, documents, isNeeded }: Pick<Props, 'words' | 'documents'> & { isNeeded: boolean }) => (
  <>
    <SelectField
      name="document"
      label={words.document}
      hint={isNeeded ? undefined : words.maybeSeen}
      options={seenDocuments.map((value) => ({ value, label: documents[value] }))}
    />
    <TextField name="lastFour" label={words.lastFour} width="short" autoComplete="off" />
  </>
);
