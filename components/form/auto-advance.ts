'use client';

import { withoutSeparators } from '#lib/domain/basics/separators.ts';

type Typing = Pick<Event, 'target'>;
type Stop = HTMLInputElement | HTMLSelectElement;

const isStop = (element: Element): element is Stop =>
  (element instanceof HTMLInputElement && element.type !== 'hidden') || element instanceof HTMLSelectElement;

/** Chooses an option like a person does. Keeps what a person chose. */
const propose = (form: HTMLFormElement | null, name: string, value: string): void => {
  const list = form?.elements.namedItem(name);
  if (!(list instanceof HTMLSelectElement) || list.value !== '') return;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Longer than a scanner waits between two keys, and shorter than a person. */
const quietMilliseconds = 100;
const withoutSign: readonly string[] = ['Shift', 'Alt', 'AltGraph', 'Control', 'Meta'];

/**
 * A scanner types the whole text of a QR and then Enter. Drops what comes after the CURP, so that it falls into no other field and opens
 * nothing. A person who types on is known by the first key: it is neither a bar nor Enter within a moment. `isScan`: the field had more
 * than the CURP already.
 */
const dropRestOfScan = (isScan: boolean): void => {
  const over = new AbortController();
  let drops = isScan;
  let timer = setTimeout(() => over.abort(), quietMilliseconds);
  const hear = (event: KeyboardEvent) => {
    if (withoutSign.includes(event.key)) return;
    drops ||= event.key === '|' || event.key === 'Enter';
    if (!drops) return over.abort();
    event.preventDefault();
    clearTimeout(timer);
    timer = setTimeout(() => over.abort(), quietMilliseconds);
  };
  document.addEventListener('keydown', hear, { capture: true, signal: over.signal });
};

/**
 * For a field of fixed length. When `read` finds its value, keeps the value alone, chooses what follows from it in the lists that
 * `proposals` names and moves the focus to the next empty field. The hint of the field says so (WCAG 3.2.2).
 */
export const advanceFrom =
  <T extends string>(
    name: string,
    read: (text: string) => T | null,
    proposals: (value: T) => Record<string, string | null>,
  ) =>
  ({ target }: Typing): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== name) return;
    const found = read(target.value);
    if (found === null) return;
    dropRestOfScan(withoutSeparators(target.value).length > found.length);
    target.value = found;
    for (const [list, value] of Object.entries(proposals(found)))
      if (value !== null) propose(target.form, list, value);
    const stops = [...(target.form?.elements ?? [])].filter(isStop);
    stops
      .slice(stops.indexOf(target) + 1)
      .find(({ value, tabIndex }) => value === '' && tabIndex >= 0)
      ?.focus();
  };

/** For a field whose button looks something up: presses the button when the field is complete. */
export const pressWhenComplete =
  (name: string, intent: string, isComplete: (text: string) => boolean) =>
  ({ target }: Typing): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== name || !isComplete(target.value)) return;
    const button = target.form?.querySelector<HTMLButtonElement>(`button[name="intent"][value="${intent}"]`);
    if (button) target.form?.requestSubmit(button);
  };

/**
 * Tells `hear` of everything that is typed on the page until `signal` aborts. What stands in the focused field counts too, because fast
 * staff type before the scripts of a page run.
 */
export const hearTyping = (hear: (typing: Typing) => void, signal: AbortSignal): void => {
  document.addEventListener('input', hear, { signal });
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && focused.value !== focused.defaultValue)
    hear({ target: focused });
};
