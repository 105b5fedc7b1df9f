'use client';

import { type RefObject, useActionState, useEffect, useRef, useState, useTransition } from 'react';
import { askServer, type StepAction } from '#components/form/ask-server.ts';
import { takeCarriedState } from '#components/form/carried-state.ts';
import { fillForm } from '#components/form/fill-form.ts';
import { type FormState, readTexts } from '#components/form/form-state.ts';

type Logic = {
  id: string;
  action: StepAction;
  initial: FormState;
  /** Waits for what the form still needs before it is sent; only with JavaScript. */
  prepare?: (data: FormData) => Promise<void>;
};

/**
 * The state of a form: the newest answer. After a redirect to the same page it is what the page says; after a post without JavaScript, what
 * came back with it.
 */
export function useAnswers({ id, action, initial, prepare }: Logic, form: RefObject<HTMLFormElement | null>) {
  const [posted, formAction] = useActionState(action, initial);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [isPending, startTransition] = useTransition();
  const [atFirst] = useState(() => JSON.stringify(initial));
  const state = answer ?? (JSON.stringify(initial) === atFirst ? posted : initial);
  const known = useFilled(form, state.values);

  useEffect(() => {
    const carried = takeCarriedState(id);
    if (carried) setAnswer({ ...initial, ...carried });
    // Only on arrival, because a later answer is newer than what was carried.
    // The page gives the same `initial` until it is built anew.
  }, [id, initial]);

  const send = (data: FormData) =>
    startTransition(async () => {
      known.current = readTexts(data);
      await prepare?.(data);
      const next = await askServer(action, state, data);
      startTransition(() => setAnswer(next));
    });

  /** Answers what the browser itself found wrong in the fields that were to be sent. */
  const answerHere = (data: FormData, next: FormState) => {
    known.current = readTexts(data);
    setAnswer(next);
  };

  return { state, formAction, isPending, send, answerHere };
}

/** Sets the fields to new values. Answers what the server has seen, so that text typed since is kept. */
function useFilled(form: RefObject<HTMLFormElement | null>, values: FormState['values']) {
  const known = useRef(values);
  const shown = JSON.stringify(values);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (form.current) fillForm(form.current, JSON.parse(shown), known.current);
  }, [form, shown]);
  return known;
}
