'use client';

import type { FormEvent } from 'react';

type Stop = HTMLInputElement | HTMLSelectElement;

const isStop = (element: Element): element is Stop =>
  (element instanceof HTMLInputElement && element.type !== 'hidden') || element instanceof HTMLSelectElement;

/** Chosen as if by hand; what somebody chose stays. */
const propose = (form: HTMLFormElement | null, name: string, value: string): void => {
  const list = form?.elements.namedItem(name);
  if (!(list instanceof HTMLSelectElement) || list.value !== '') return;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};

/**
 * For `onInput` around a field of fixed length. Once it is complete, what follows from it is chosen in the lists that `proposals` names,
 * and the next field that is still empty has the focus. The field's hint says so (WCAG 3.2.2).
 */
export const advanceFrom =
  (
    name: string,
    isComplete: (text: string) => boolean,
    proposals: (text: string) => Record<string, string | null> = () => ({}),
  ) =>
  ({ target }: FormEvent): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== name || !isComplete(target.value)) return;
    for (const [list, value] of Object.entries(proposals(target.value)))
      if (value !== null) propose(target.form, list, value);
    const stops = [...(target.form?.elements ?? [])].filter(isStop);
    stops
      .slice(stops.indexOf(target) + 1)
      .find(({ value, tabIndex }) => value === '' && tabIndex >= 0)
      ?.focus();
  };

/** The same for a field whose button looks something up: the button is pressed. */
export const pressWhenComplete =
  (name: string, intent: string, isComplete: (text: string) => boolean) =>
  ({ target }: Pick<Event, 'target'>): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== name || !isComplete(target.value)) return;
    const button = target.form?.querySelector<HTMLButtonElement>(`button[name="intent"][value="${intent}"]`);
    if (button) target.form?.requestSubmit(button);
  };
