'use client';

import type { KeyboardEvent } from 'react';
import { Field } from '#components/form/field.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import type { VerifyWords } from '#components/verify/answer.ts';
import type { useTypedCode } from '#components/verify/use-typed-code.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = {
  locale: Locale;
  words: VerifyWords;
  formWords: FormWords;
  typed: ReturnType<typeof useTypedCode>;
};

/** Sends the form with Enter, because no code has a line end. */
const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
};

/** The form for the code. It also takes the whole link of a QR. Works without JavaScript. */
export function CodeForm({ locale, words, formWords, typed }: Props) {
  const { error, code, isPending, formAction, onSubmit } = typed;
  return (
    <form className="stack" action={formAction} onSubmit={onSubmit} noValidate aria-busy={isPending}>
      <FormBasics locale={locale} />
      <Field
        id="codigo"
        label={words.code.label}
        hint={words.code.hint}
        error={error}
        words={formWords}
        isHeading
      >
        <textarea
          id="codigo"
          name="code"
          className="input input--curp input--check"
          rows={2}
          maxLength={600}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={code}
          aria-describedby={error ? 'codigo-hint codigo-error' : 'codigo-hint'}
          aria-invalid={error ? true : undefined}
          onKeyDown={sendOnEnter}
        />
      </Field>
      <div className="actions">
        <Button>{words.code.submit}</Button>
      </div>
      <div role="status">{isPending && <Spinner>{words.busy}</Spinner>}</div>
    </form>
  );
}
