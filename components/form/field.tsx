'use client';

import type { ReactNode } from 'react';
import type { FormWords } from '#components/form/form-context.ts';
import { Icon } from '#components/ui/icon.tsx';

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  words: FormWords;
  className?: string;
  /** The label is also a heading of the page. */
  isHeading?: boolean;
  children: ReactNode;
};

/** Label, hint, message and control, in this order. A message has a bar, an icon, words and a border, because colour alone is not enough. */
export function Field({ id, label, hint, error, words, className = '', isHeading, children }: Props) {
  const named = <label htmlFor={id}>{label}</label>;
  return (
    <div className={`field ${error ? 'field--error' : ''} ${className}`}>
      {isHeading ? <h2>{named}</h2> : named}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} words={words} />
      {children}
    </div>
  );
}

export function FieldError({ id, error, words }: Pick<Props, 'id' | 'error' | 'words'>) {
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="alert" />
      {/* A new element for new words, because a browser that translates pages does not see words that change in place. */}
      <span key={error}>
        <span className="vh">{words.errorPrefix}</span>
        {error}
      </span>
    </p>
  );
}
