'use client';

import { type FormEvent, type KeyboardEvent, useActionState, useState, useTransition } from 'react';
import { askServer, type StepAction } from '#components/form/ask-server.ts';
import { Field } from '#components/form/field.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import type { VerifyWords } from '#components/verify/answer.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';

type Props = {
  locale: Locale;
  words: VerifyWords;
  formWords: FormWords;
  action: StepAction;
  /** Answers a typed or pasted link of a QR. False when the server must answer. */
  onStatement: (sealed: string) => boolean;
};

/** The message that the browser can give before it sends. */
const problemOf = (code: string): 'other' | 'unreachable' | null => {
  if (!parseCode(code) && !findStatement(code)) return 'other';
  return navigator.onLine ? null : 'unreachable';
};

/** Sends the form with Enter, because no code has a line end. */
const sendOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
};

/** The form for the code. It also takes the whole link of a QR. Works without JavaScript. */
export function CodeForm({ locale, words, formWords, action, onStatement }: Props) {
  const [posted, formAction] = useActionState(action, emptyForm());
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [isPending, startTransition] = useTransition();
  const { fields, form, values } = answer ?? posted;
  const problem = fields.code ?? (form ? 'unreachable' : undefined);
  const error = problem && words.code[problem === 'unreachable' ? 'offline' : 'form'];

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const code = String(data.get('code') ?? '');
    const sealed = findStatement(code);
    if (sealed && onStatement(sealed)) return setAnswer(emptyForm({ code }));
    const seen = problemOf(code);
    if (seen) {
      setAnswer({ ...emptyForm({ code }), fields: { code: seen } });
      event.currentTarget.querySelector('textarea')?.focus();
      return;
    }
    startTransition(async () => setAnswer(await askServer(action, emptyForm(), data)));
  };

  return (
    <form className="stack" action={formAction} onSubmit={onSubmit} noValidate aria-busy={isPending}>
      <FormBasics locale={locale} />
      <Field id="codigo" label={words.code.label} hint={words.code.hint} error={error} words={formWords}>
        <textarea
          id="codigo"
          name="code"
          className="input input--curp input--check"
          rows={2}
          maxLength={600}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={values.code}
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
