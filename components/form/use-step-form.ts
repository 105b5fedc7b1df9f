'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, useRef } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import type { ZodMiniType } from 'zod/mini';
import type { StepAction } from '#components/form/ask-server.ts';
import type { Texts } from '#components/form/form-context.ts';
import { type FormState, readTexts } from '#components/form/form-state.ts';
import { useAnswers } from '#components/form/use-answers.ts';

/** A schema over texts; its messages are keys. */
export type StepSchema = ZodMiniType<unknown, Texts>;

/**
 * A form that posts without JavaScript and, with it, checks first in the browser with the server's own schema.
 * The page is the truth: what is checked and sent is read from the fields, however it came to stand there.
 */
export function useStepForm(action: StepAction, initial: FormState, schema?: StepSchema) {
  const form = useRef<HTMLFormElement>(null);
  const { state, formAction, isPending, send, setAnswer } = useAnswers(action, initial, form);
  const { register, handleSubmit } = useForm<Texts, unknown, unknown>({
    resolver: schema && resolverOf(schema, form),
    shouldFocusError: false,
    shouldUnregister: true,
  });

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = dataOf(event);
    if (data.has('intent')) return send(data);
    handleSubmit(
      () => send(data),
      (errors) => setAnswer(refused(state, readTexts(data), errors)),
    )(event);
  };

  return { form, state, formAction, onSubmit, register, isPending };
}

/** What is to be sent, with the button that was pressed and without what React adds for browsers without JavaScript. */
function dataOf(event: FormEvent<HTMLFormElement>) {
  const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
  const data = new FormData(event.currentTarget, submitter);
  for (const name of [...data.keys()]) if (name.startsWith('$')) data.delete(name);
  return data;
}

function resolverOf(
  schema: StepSchema,
  form: { current: HTMLFormElement | null },
): Resolver<Texts, unknown, unknown> {
  const resolve = zodResolver(schema);
  return (values, context, options) =>
    resolve(form.current ? readTexts(new FormData(form.current)) : values, context, options);
}

const refused = (state: FormState, values: Texts, errors: FieldErrors<Texts>): FormState => ({
  fields: Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [name, error?.message ?? 'other']),
  ),
  values,
  attempt: state.attempt + 1,
});
