'use client';

import { createContext, useContext } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** Words of every form; plain texts that may travel to the browser. */
export type FormWords = Dictionary['frame']['form'];

export type Texts = Record<string, string>;
export type FormContextValue = {
  id: string;
  values: Texts;
  /** The words of a field's message; undefined without one. */
  errorOf: (name: string) => string | undefined;
  register: UseFormRegister<Texts>;
  words: FormWords;
};

const FormContext = createContext<FormContextValue | null>(null);
export const FormProvider = FormContext.Provider;

export function useFormContext(): FormContextValue {
  const context = useContext(FormContext);
  if (!context) throw new Error('a field needs a StepForm around it');
  return context;
}

/** What a control needs: its id, name, description, value and message. */
export function useField(name: string, hasHint: boolean) {
  const { id: form, values, errorOf, register, words } = useFormContext();
  const id = `${form}-${name}`;
  const error = errorOf(name);
  const describedBy = [hasHint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    error,
    words,
    value: values[name] ?? '',
    control: {
      id,
      ...register(name),
      'aria-describedby': describedBy || undefined,
      'aria-invalid': error ? true : undefined,
    },
  };
}
