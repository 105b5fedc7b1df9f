'use client';

import type { ReactNode } from 'react';
import type { Insisting } from '#app/[locale]/visit/desk-slot.ts';
import type { StepAction } from '#components/form/ask-server.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { StepForm } from '#components/form/step-form.tsx';
import { NameField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { namesSchema } from '#lib/domain/form/answers.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** `left`: by how many tries are left. */
type TryWords = { left: Readonly<Record<string, string>>; last: string };

type Props = {
  /** The form's name, and the action behind it. */
  id: string;
  action: StepAction;
  locale: Locale;
  /** Without one, the name belongs to no request yet. */
  requestId?: string;
  initial: FormState;
  heading: ReactNode;
  lead: string;
  /** What the CURP says, above the fields. */
  facts?: ReactNode;
  /** Only where the name is compared with the registry: how often it may still be tried. */
  tries?: TryWords;
  insisting: Insisting;
  words: Pick<
    Dictionary['journey']['identity'],
    'givenNames' | 'firstSurname' | 'secondSurnameOptional' | 'secondSurnameHint' | 'submit'
  > & {
    /** The button that exchanges the surnames, where the action knows it. */
    swap?: string;
  };
  formWords: FormWords;
  messages: Messages;
};

/** Names as on the birth certificate. */
export function NamesForm({ locale, requestId, words, insisting, ...props }: Props) {
  return (
    <StepForm
      id={props.id}
      action={props.action}
      initial={props.initial}
      schema={namesSchema}
      messages={props.messages}
      words={props.formWords}
      heading={props.heading}
    >
      {({ attempt, fields, values }) => (
        <>
          <p className="lead">{props.lead}</p>
          {props.tries && <Tries words={props.tries} left={values.triesLeft ?? ''} />}
          <FormBasics locale={locale} tramite={requestId} />
          {words.swap && fields.firstSurname === 'names.SWAPPED' && (
            <div className="actions">
              <Button variant="second" name="intent" value="swapSurnames">
                {words.swap}
              </Button>
            </div>
          )}
          {props.facts}
          <NameField name="givenNames" label={words.givenNames} autoComplete="given-name" />
          <NameField name="firstSurname" label={words.firstSurname} autoComplete="family-name" />
          <NameField
            name="secondSurname"
            label={words.secondSurnameOptional}
            hint={words.secondSurnameHint}
          />
          <div className="actions">
            <Button>{words.submit}</Button>
          </div>
          {attempt >= insisting.afterTries && namesSchema.safeParse(values).success && (
            <div className="stack-sm">
              <p>{insisting.hint}</p>
              <Button variant="second" name="intent" value="nameIsRight">
                {insisting.label}
              </Button>
            </div>
          )}
        </>
      )}
    </StepForm>
  );
}

/** How often the name may still be tried. It is told with every answer, with and without JavaScript, and the last try is a warning. */
const Tries = ({ words, left }: { words: TryWords; left: string }) => (
  <div role="status">
    {left === '1' ? <Notice tone="warn">{words.last}</Notice> : <p>{words.left[left]}</p>}
  </div>
);
