'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Field } from '#components/form/field.tsx';
import { useField } from '#components/form/form-context.ts';

type Native = Pick<
  ComponentProps<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'autoCorrect' | 'spellCheck'
>;
export type TextFieldProps = Native & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** `full` fills the column. */
  width?: 'full' | 'medium' | 'short' | 'code' | 'curp';
  className?: string;
  /** Buttons to the right of the field. */
  beside?: ReactNode;
  /** Whatever follows the field: a link, a proposal. */
  children?: ReactNode;
};

const widths = {
  full: '',
  medium: 'input--medium',
  short: 'input--short',
  code: 'input--code',
  curp: 'input--curp',
} as const;

export function TextField({
  name,
  label,
  hint,
  width = 'medium',
  className,
  beside,
  children,
  ...native
}: TextFieldProps) {
  const { id, error, words, value, control } = useField(name, hint !== undefined);
  const input = (
    <input
      type="text"
      autoComplete="off"
      {...native}
      {...control}
      className={`input ${widths[width]}`}
      defaultValue={value}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} error={error} words={words} className={className}>
      {beside ? (
        <div className="flex flex-wrap items-end gap-3">
          {input}
          {beside}
        </div>
      ) : (
        input
      )}
      {children}
    </Field>
  );
}

type Plain = Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'className' | 'beside' | 'children'>;

/** Eighteen characters in a wide fixed-width face; nothing is cut, corrected or completed. */
export const CurpField = (props: Plain) => (
  <TextField
    width="curp"
    inputMode="text"
    autoComplete="off"
    autoCapitalize="characters"
    autoCorrect="off"
    spellCheck={false}
    {...props}
  />
);

export const EmailField = (props: Plain) => (
  <TextField
    type="email"
    inputMode="email"
    autoComplete="email"
    autoCapitalize="none"
    autoCorrect="off"
    spellCheck={false}
    {...props}
  />
);

export const PostalCodeField = (props: Plain) => (
  <TextField width="code" inputMode="numeric" autoComplete="postal-code" spellCheck={false} {...props} />
);

/** Names and addresses as they are written: no correction, no change of case. */
export const NameField = (props: Plain & Pick<Native, 'autoComplete'>) => (
  <TextField autoCapitalize="words" autoCorrect="off" spellCheck={false} {...props} />
);
