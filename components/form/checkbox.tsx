'use client';

import type { ReactNode } from 'react';
import { FieldError } from '#components/form/field.tsx';
import { useField } from '#components/form/form-context.ts';

type Props = { name: string; label: ReactNode; hint?: ReactNode };

/** Posts 'on' when ticked and nothing otherwise. */
export function Checkbox({ name, label, hint }: Props) {
  const { id, error, words, value, control } = useField(name, hint !== undefined);
  return (
    <div className={`field ${error ? 'field--error' : ''}`}>
      <FieldError id={id} error={error} words={words} />
      <label className="check" htmlFor={id}>
        <input type="checkbox" {...control} defaultChecked={value === 'on'} /> <span>{label}</span>
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
