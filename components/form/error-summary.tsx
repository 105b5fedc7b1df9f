'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import type { FormWords } from '#components/form/form-context.ts';
import { FailureReference } from '#components/ui/failure-reference.tsx';
import { keepTitle } from '#components/ui/keep-title.ts';

export type Problem = { message: string; fieldId?: string };
type Props = {
  problems: readonly Problem[];
  words: FormWords;
  reference?: string;
  attempt: number | string;
  isPending?: boolean;
};

// Without JavaScript the browser itself focuses the summary.
const arrival = { autoFocus: true } as const;

/**
 * All messages above the h1, with a link to each field. Takes the focus with every new `attempt`. `isPending`: the form was sent again, so
 * that the title of whatever page comes is not marked.
 */
export function ErrorSummary({ problems, words, reference, attempt, isPending = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const arrivedWith = useRef<number | string>(null);
  useTitlePrefix(words.errorPrefix, !isPending);
  useEffect(() => {
    if (arrivedWith.current === attempt) return;
    arrivedWith.current = attempt;
    box.current?.focus();
  }, [attempt]);
  return (
    <div
      ref={box}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary"
      {...arrival}
    >
      <h2 id="error-summary">{words.summary}</h2>
      <ul className="stack-sm mt-2">
        {problems.map(({ message, fieldId }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
                {message}
              </a>
            ) : (
              <p>{message}</p>
            )}
          </li>
        ))}
      </ul>
      <FailureReference words={words} reference={reference} />
    </div>
  );
}

/** Puts the prefix before the title while there is an error. */
function useTitlePrefix(prefix: string, isWanted: boolean) {
  useEffect(() => {
    if (!isWanted) return;
    const end = keepTitle((title) => (title.startsWith(prefix) ? title : prefix + title));
    return () => {
      end();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [prefix, isWanted]);
}

/** Scrolls to the label and focuses the field, without a change of the address or the history. */
function goTo(event: MouseEvent, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  const label = document.querySelector(`label[for="${fieldId}"]`) ?? field;
  label.scrollIntoView();
  field.focus({ preventScroll: true });
}
