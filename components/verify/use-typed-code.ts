'use client';

import { type FormEvent, useActionState, useState, useTransition } from 'react';
import { askServer, type StepAction } from '#components/form/ask-server.ts';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import type { VerifyWords } from '#components/verify/answer.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';

/** The message that the browser can give before it sends. */
const problemOf = (code: string): 'other' | 'unreachable' | null => {
  if (!parseCode(code) && !findStatement(code)) return 'other';
  return navigator.onLine ? null : 'unreachable';
};

/**
 * `given` is the code that the page has no document for, to be corrected. `onStatement` answers a typed or pasted link of a QR; false when
 * the server must answer. `onTry`: the form is sent anew.
 */
type Props = {
  given?: string;
  words: VerifyWords['code'];
  action: StepAction;
  onStatement: (sealed: string) => boolean;
  onTry: () => void;
};

/** The form for the code: what it holds, what is wrong with it, and what happens when it is sent. */
export function useTypedCode({ given, words, action, onStatement, onTry }: Props) {
  const [posted, formAction] = useActionState(action, emptyForm(given ? { code: given } : {}));
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [isPending, startTransition] = useTransition();
  const { fields, form, values, attempt } = answer ?? posted;
  const problem = fields.code ?? (form ? 'unreachable' : undefined);
  const error = problem && words[problem === 'unreachable' ? 'offline' : 'form'];

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const code = String(data.get('code') ?? '');
    onTry();
    const sealed = findStatement(code);
    if (sealed && onStatement(sealed)) return setAnswer(emptyForm({ code }));
    const seen = problemOf(code);
    if (seen)
      return setAnswer({ ...emptyForm({ code }), fields: { code: seen }, attempt: (attempt ?? 0) + 1 });
    startTransition(async () => setAnswer(await askServer(action, emptyForm(), data)));
  };
  /** Another way to check was tried. */
  const forget = () => setAnswer(emptyForm({ code: values.code ?? '' }));
  return { error, code: values.code, attempt, isPending, formAction, onSubmit, forget };
}
