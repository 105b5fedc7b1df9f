'use client';

import type { ReactNode } from 'react';
import { Field } from '#components/form/field.tsx';
import { useField } from '#components/form/form-context.ts';

type Props = { name: string; label: ReactNode; hint?: ReactNode; rows?: number };

/** A few lines of text. */
export function NoteField({ name, label, hint, rows = 3 }: Props) {
  const { id, error, words, value, control } = useField(name, hint !== undefined);
  return (
    <Field id={id} label={label} hint={hint} error={error} words={words}>
      <textarea {...control} className="input py-2" rows={rows} autoComplete="off" defaultValue={value} />
    </Field>
  );
}
