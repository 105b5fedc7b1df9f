'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

type Place = { path: string; query: string };
let last: Place | null = null;

/**
 * Moves the focus after a change of page without a full load: to the error summary or the answer if there is one, else to the new h1.
 * Where the page stays and only its query changes, a button just did something: the focus goes to what the page says about it. After a
 * full load it stays at the top. On a page with `FirstField` it goes there in all cases.
 */
export function ArrivalFocus() {
  const path = usePathname();
  const query = useSearchParams().toString();
  useEffect(() => {
    const before = last;
    last = { path, query };
    if (!before && document.activeElement === document.body && !location.hash) firstControl()?.focus();
    if (!before || (before.path === path && before.query === query)) return;
    const news = before.path === path ? newsOf() : null;
    focus(document.querySelector('.error-summary, [data-answer]') ?? news ?? firstControl() ?? heading());
  }, [path, query]);
  return null;
}

/** What the page says about the button that was just pressed. */
const newsOf = () => document.querySelector<HTMLElement>('main [data-news]');

/** On a page with this, focus begins in the first field or on the first button. The desk uses it, because staff repeat the same steps all day. */
export const FirstField = () => <span hidden data-first-field="" />;

const heading = () => document.querySelector<HTMLElement>('h1');

const controls = 'main :is(input:not([type="hidden"]), select, textarea, button):not([tabindex="-1"])';

/** The first field or button of a page with `FirstField` that nothing folds away. */
const firstControl = (): HTMLElement | undefined => {
  if (!document.querySelector('[data-first-field]')) return;
  return [...document.querySelectorAll<HTMLElement>(controls)].find(
    (control) => !control.closest('details:not([open])'),
  );
};

function focus(target: Element | null) {
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: target.tabIndex < 0 });
}
