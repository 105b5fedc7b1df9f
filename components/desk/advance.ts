'use client';

import type { FormEvent } from 'react';

const isStop = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.tabIndex >= 0 &&
  element.matches('input:not([type="hidden"]), select');

/** For `onInput` around a field of fixed length: when it is complete, the next one has the focus. The field's hint says so (WCAG 3.2.2). */
export const advanceFrom =
  (name: string, isComplete: (text: string) => boolean) =>
  ({ target }: FormEvent): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== name || !isComplete(target.value)) return;
    const stops = [...(target.form?.elements ?? [])].filter(isStop);
    stops[stops.indexOf(target) + 1]?.focus();
  };

/** The same for a field whose button looks something up: the button is pressed. */
export const pressWhenComplete =
  (name: string, intent: string, isComplete: (text: string) => boolean) =>
  ({ target }: FormEvent): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== name || !isComplete(target.value)) return;
    const button = target.form?.querySelector<HTMLButtonElement>(`button[name="intent"][value="${intent}"]`);
    if (button) target.form?.requestSubmit(button);
  };
