'use client';

import { type ComponentProps, type KeyboardEvent, type ReactNode, useContext } from 'react';
import { Field } from '#components/form/field.tsx';
import { useField } from '#components/form/form-context.ts';
import { RememberContext } from '#components/form/remember-values.tsx';

type Native = Pick<
  ComponentProps<'input'>,
  'type' | 'list' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'autoCorrect' | 'spellCheck'
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
  /** Enter in this field presses the form's button of this intent instead of the first one (with JavaScript). */
  enterIntent?: string;
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
  enterIntent,
  children,
  ...native
}: TextFieldProps) {
  const { id, error, words, value, control } = useField(name, hint !== undefined);
  const remembers = useContext(RememberContext);
  const input = (
    <input
      type="text"
      {...native}
      autoComplete={remembers ? (native.autoComplete ?? 'off') : 'off'}
      {...control}
      className={`input ${widths[width]}`}
      defaultValue={value}
      onKeyDown={enterIntent ? (event) => pressIntent(event, enterIntent) : undefined}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} error={error} words={words} className={className}>
      {beside ? (
        <div className="beside">
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

function pressIntent(event: KeyboardEvent<HTMLInputElement>, intent: string) {
  if (event.key !== 'Enter') return;
  const { form } = event.currentTarget;
  const button = form?.querySelector<HTMLButtonElement>(`button[name="intent"][value="${intent}"]`);
  if (!button) return;
  event.preventDefault();
  form?.requestSubmit(button);
}

type Plain = Pick<
  TextFieldProps,
  'name' | 'label' | 'hint' | 'className' | 'beside' | 'enterIntent' | 'children'
>;

/** For the 18 characters of a CURP. The browser neither cuts, corrects nor completes them. */
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

/** Not `type="email"`, because such a field gives the server another text than what was typed: without blanks, the domain in another form. */
export const EmailField = (props: Plain) => (
  <TextField
    type="text"
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

/** For names and addresses. The browser neither corrects them nor changes their case. */
export const NameField = (props: Plain & Pick<Native, 'autoComplete'>) => (
  <TextField autoCapitalize="words" autoCorrect="off" spellCheck={false} {...props} />
);
