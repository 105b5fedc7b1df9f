'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

let lastPath: string | null = null;

/**
 * Moves the focus after a change of page without a full load: to the error summary if there is one, else to the new h1. After a full load it
 * stays at the top. On a page with `FirstField` it goes there in both cases.
 */
export function ArrivalFocus() {
  const path = usePathname();
  useEffect(() => {
    const arrived = lastPath !== null && lastPath !== path;
    lastPath = path;
    if (arrived) focus(document.querySelector('.error-summary') ?? firstControl() ?? heading());
    else if (document.activeElement === document.body && !location.hash) firstControl()?.focus();
  }, [path]);
  return null;
}

/** On a page with this, focus begins in the first field or on the first button. The desk uses it, because staff repeat the same steps all day. */
export const FirstField = () => <span hidden data-first-field="" />;

const heading = () => document.querySelector<HTMLElement>('h1');

/** The first field or button of a page with `FirstField`. */
const firstControl = (): HTMLElement | null =>
  document.querySelector('[data-first-field]') &&
  document.querySelector<HTMLElement>(
    'main :is(input:not([type="hidden"]), select, textarea, button):not([tabindex="-1"])',
  );

function focus(target: Element | null) {
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: target.tabIndex < 0 });
}
