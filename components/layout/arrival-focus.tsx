'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

let lastPath: string | null = null;

/**
 * After a change of page without a full load, focus goes to the new h1, or to the error summary above it; after a
 * full load it stays at the top.
 */
export function ArrivalFocus() {
  const path = usePathname();
  useEffect(() => {
    const arrived = lastPath !== null && lastPath !== path;
    lastPath = path;
    if (arrived) focusHeading();
  }, [path]);
  return null;
}

function focusHeading() {
  const heading = document.querySelector<HTMLElement>('.error-summary, h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
