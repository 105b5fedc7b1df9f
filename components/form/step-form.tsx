'use client';

import type { ReactNode } from 'react';
import { DefaultSubmit } from '#components/form/default-submit.tsx';
import { ErrorSummary, type Problem } from '#components/form/error-summary.tsx';
import type { FormWords } from '#components/form/form-context.ts';
import { FormProvider } from '#components/form/form-context.ts';
import { type FormState, type KnownMessages, messageOf } from '#components/form/form-state.ts';
import { type StepFormLogic, useStepForm } from '#components/form/use-step-form.ts';
import { Spinner } from '#components/ui/spinner.tsx';

export type StepFormProps = StepFormLogic & {
  words: FormWords;
  /** Step text and h1, the error summary and the form. */
  heading?: ReactNode;
  /** Shown while the answer is on its way, instead of the usual words. */
  busy?: string;
  className?: string;
  /** A function where the fields depend on what the server answered. */
  children: ReactNode | ((state: FormState) => ReactNode);
};

/** Error summary, heading and form. Fields read their value and message from here by name. */
export function StepForm({
  id,
  action,
  initial,
  schema,
  prepare,
  messages,
  words,
  heading,
  children,
  ...look
}: StepFormProps) {
  const { form, state, formAction, onSubmit, register, isPending } = useStepForm({
    id,
    action,
    initial,
    schema,
    prepare,
    messages,
  });
  const known = { ...words, ...messages };
  const errorOf = (name: string) => {
    const key = state.fields[name];
    return key === undefined ? undefined : messageOf(known, key);
  };
  const problems = problemsOf(id, state, known);
  return (
    <FormProvider value={{ id, values: state.values, errorOf, register, words }}>
      {problems.length > 0 && (
        <ErrorSummary
          problems={problems}
          words={words}
          reference={state.ref}
          attempt={state.attempt}
          isPending={isPending}
        />
      )}
      {heading}
      <form
        id={id}
        ref={form}
        className={look.className ?? 'stack-lg'}
        action={formAction}
        onSubmit={onSubmit}
        aria-busy={isPending}
        noValidate
      >
        <DefaultSubmit />
        <input type="hidden" name="formulario" value={id} />
        {typeof children === 'function' ? children(state) : children}
        <div role="status">
          {isPending ? (
            <Spinner>{look.busy ?? words.busy}</Spinner>
          ) : (
            state.said && <p className="small">{messageOf(known, state.said)}</p>
          )}
        </div>
      </form>
    </FormProvider>
  );
}

function problemsOf(id: string, { fields, form }: FormState, messages: KnownMessages): Problem[] {
  const ofForm = form === undefined ? [] : [{ message: messageOf(messages, form) }];
  const ofFields = Object.entries(fields).map(([name, key]) => ({
    message: messageOf(messages, key),
    fieldId: `${id}-${name}`,
  }));
  return [...ofForm, ...ofFields];
}
