'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import type { ZodMiniType } from 'zod/mini';
import { fillForm } from '#components/form/fill-form.ts';
import type { Texts } from '#components/form/form-context.ts';
import { type FormState, readTexts } from '#components/form/form-state.ts';

export type StepAction = (state: FormState, data: FormData) => Promise<FormState>;
/** A schema over texts; its messages are keys. */
export type StepSchema = ZodMiniType<unknown, Texts>;

/**
 * A form that posts without JavaScript and, with it, checks first in the browser with the server's own schema.
 * The page is the truth: what is checked and sent is read from the fields, however it came to stand there.
 */
export function useStepForm(action: StepAction, initial: FormState, schema?: StepSchema) {
  const [posted, formAction] = useActionState(action, initial);
  const [answer, setAnswer] = useState<FormState>();
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<Texts>({});
  const state = answer ?? posted;
  const { register, handleSubmit } = useForm<Texts, unknown, unknown>({
    resolver: schema && resolverOf(schema, form),
    shouldFocusError: false,
    shouldUseNativeValidation: false,
  });

  useEffect(() => {
    if (answer && form.current) fillForm(form.current, answer.values, sent.current);
  }, [answer]);

  const send = (data: FormData) =>
    startTransition(async () => {
      sent.current = readTexts(data);
      const next = await askServer(action, state, data);
      startTransition(() => setAnswer(next));
    });

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = dataOf(event);
    if (data.has('intent')) return send(data);
    handleSubmit(
      () => send(data),
      (errors) => setAnswer(failed(state, readTexts(data), Object.entries(errors))),
    )(event);
  };

  return { form, state, formAction, onSubmit, register, isPending };
}

function dataOf(event: FormEvent<HTMLFormElement>) {
  const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
  return new FormData(event.currentTarget, submitter);
}

function resolverOf(
  schema: StepSchema,
  form: { current: HTMLFormElement | null },
): Resolver<Texts, unknown, unknown> {
  const resolve = zodResolver(schema);
  return (values, context, options) =>
    resolve(form.current ? readTexts(new FormData(form.current)) : values, context, options);
}

const failed = (
  state: FormState,
  values: Texts,
  errors: [string, { message?: string } | undefined][],
): FormState => ({
  fields: Object.fromEntries(errors.map(([name, error]) => [name, error?.message ?? 'other'])),
  values,
  attempt: state.attempt + 1,
});

/** The server's answer; a lost connection or a failure of ours becomes an answer too, so that nothing typed is lost. */
async function askServer(action: StepAction, state: FormState, data: FormData): Promise<FormState> {
  try {
    return await action(state, data);
  } catch (error) {
    unstable_rethrow(error);
    const isOurs = error instanceof Error && 'digest' in error;
    return {
      fields: {},
      form: isOurs ? 'failed' : 'unreachable',
      ref: isOurs ? String(error.digest) : undefined,
      values: readTexts(data),
      attempt: state.attempt + 1,
    };
  }
}
