'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import type { ZodMiniType } from 'zod/mini';
import type { StepAction } from '#components/form/ask-server.ts';
import { carryState } from '#components/form/carried-state.ts';
import type { Texts } from '#components/form/form-context.ts';
import { type FieldMessages, type FormState, isKnown, readTexts } from '#components/form/form-state.ts';
import { useAnswers } from '#components/form/use-answers.ts';
import { withCurpAlone } from '#lib/domain/form/typed-curp.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** A schema of texts; its messages are keys of the dictionary. */
type StepSchema = ZodMiniType<unknown, Texts>;

export type StepFormLogic = {
  id: string;
  action: StepAction;
  initial: FormState;
  /** Words of every message that the schema and the action may give. */
  messages: Messages;
  /** Same schema as on the server; functions cannot cross, so a client component of the page passes it. */
  schema?: StepSchema;
  /** Waits for what the form still needs before it is sent; only with JavaScript. */
  prepare?: (data: FormData) => Promise<void>;
};

/**
 * A form that posts without JavaScript and, with it, checks first in the browser with the server's own schema.
 * It reads the fields of the page itself, because a browser may fill them without an event.
 */
export function useStepForm({ schema, messages, ...logic }: StepFormLogic) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const fieldOf = useRef<HTMLElement | null>(null);
  const isLookUp = useRef(false);
  const pressedMeanwhile = useRef<HTMLElement | null>(null);
  const { state, formAction, isPending, send, answerHere } = useAnswers(logic, form);
  const { register, handleSubmit } = useForm<Texts, unknown, unknown>({
    resolver: schema && resolverOf(schema, form),
    shouldFocusError: false,
    shouldUnregister: true,
  });

  useEffect(() => {
    // A button of a proposal goes away with it. The field that it was about takes the focus, or the button that sends the form when nothing
    // else is wrong.
    const isReady = state.said !== undefined && Object.keys(state.fields).length === 0;
    const next = isReady && fieldOf.current ? sendButton(form.current) : fieldOf.current;
    if (!isPending && document.activeElement === document.body) next?.focus();
    if (!isPending) fieldOf.current = null;
  }, [isPending, state]);

  useEffect(() => {
    if (isPending) return;
    isLookUp.current = false;
    const button = pressedMeanwhile.current;
    pressedMeanwhile.current = null;
    if (button?.isConnected) form.current?.requestSubmit(button);
  }, [isPending]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) {
      // «Continuar» while a look-up is on its way waits for its answer. A second press of the same is one press.
      if (isLookUp.current) pressedMeanwhile.current = submitterOf(event);
      return;
    }
    const data = dataOf(event);
    const elsewhere = otherLanguageOf(event);
    if (elsewhere) {
      carryState(logic.id, { ...state, values: { ...state.values, ...readTexts(data) } });
      return router.push(elsewhere);
    }
    if (data.has('intent')) {
      fieldOf.current = fieldBeside(event);
      isLookUp.current = true;
      return send(data);
    }
    handleSubmit(
      () => send(data),
      (errors) => answerHere(data, refused(state, readTexts(data), messagesOf(errors, messages))),
    )(event);
  };

  return { form, state, formAction, onSubmit, register, isPending };
}

const submitterOf = (event: FormEvent<HTMLFormElement>) =>
  event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;

const sendButton = (form: HTMLFormElement | null): HTMLElement | null =>
  form?.querySelector<HTMLElement>('button:not([name="intent"]):not([tabindex="-1"])') ?? null;

const fieldBeside = (event: FormEvent<HTMLFormElement>): HTMLElement | null =>
  submitterOf(event)
    ?.closest('.field')
    ?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea') ?? null;

/** Address of the same page in the other language when the language button was pressed. */
function otherLanguageOf(event: FormEvent<HTMLFormElement>): string | null {
  const button = submitterOf(event);
  const isSwitch = button instanceof HTMLButtonElement && button.value === 'switchLanguage';
  return isSwitch ? button.getAttribute('formaction') : null;
}

/**
 * The fields to send, with the pressed button and without the fields that React adds for browsers without JavaScript. Sends '' for a box
 * that is not ticked, because a missing box means that the form had none.
 */
function dataOf(event: FormEvent<HTMLFormElement>) {
  const data = new FormData(event.currentTarget, submitterOf(event));
  for (const name of [...data.keys()]) if (name.startsWith('$')) data.delete(name);
  for (const { name } of event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    if (!data.has(name)) data.set(name, '');
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

const messagesOf = (errors: FieldErrors<Texts>, messages: Messages): FieldMessages => {
  const fields: FieldMessages = {};
  for (const [name, error] of Object.entries(errors)) {
    const message = error?.message ?? '';
    fields[name] = isKnown(messages, message) ? message : 'other';
  }
  return fields;
};

const refused = (state: FormState, values: Texts, fields: FieldMessages): FormState => ({
  ...state,
  form: undefined,
  said: undefined,
  ref: undefined,
  fields,
  values: withCurpAlone(values),
  attempt: state.attempt + 1,
});
