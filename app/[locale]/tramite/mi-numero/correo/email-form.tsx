'use client';

import type { ReactNode } from 'react';
import { changeEmail } from '#app/[locale]/tramite/mi-numero/correo/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import type { FormState } from '#components/form/form-state.ts';
import { StepForm } from '#components/form/step-form.tsx';
import { EmailField } from '#components/form/text-field.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { emailChangeSchema } from '#lib/domain/form/answers.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Messages } from '#lib/i18n/messages.ts';

type Props = {
  locale: Locale;
  requestId: string;
  initial: FormState;
  heading: ReactNode;
  lead: ReactNode;
  now: ReactNode;
  cancelHref: string;
  words: Pick<
    Dictionary['holder']['email'],
    'email' | 'emailHint' | 'emailConfirmation' | 'emailConfirmationHint' | 'submit' | 'cancel'
  >;
  formWords: FormWords;
  messages: Messages;
};

/** The form for the new address, typed twice. */
export function EmailForm({ locale, requestId, words, ...props }: Props) {
  return (
    <StepForm
      id="correo"
      action={changeEmail}
      initial={props.initial}
      schema={emailChangeSchema}
      messages={props.messages}
      words={props.formWords}
      heading={props.heading}
    >
      {props.lead}
      {props.now}
      <FormBasics locale={locale} tramite={requestId} />
      <EmailField name="email" label={words.email} hint={words.emailHint} />
      <EmailField
        name="emailConfirmation"
        label={words.emailConfirmation}
        hint={words.emailConfirmationHint}
      />
      <div className="actions">
        <Button>{words.submit}</Button>
        <LinkButton variant="link" href={props.cancelHref}>
          {words.cancel}
        </LinkButton>
      </div>
    </StepForm>
  );
}
