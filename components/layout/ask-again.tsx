'use client';

import { useEffect } from 'react';

/**
 * For pages with something personal: the browser keeps nothing of them to show later. It may keep a page whole for Back, so that this one
 * hides itself when it is left, and asks the server again when it is brought back (docs/threats.md T26).
 */
export function AskAgain() {
  useEffect(() => {
    const { documentElement: page } = document;
    const hide = ({ persisted }: PageTransitionEvent) => {
      if (persisted) page.hidden = true;
    };
    const askAgain = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload();
    };
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', askAgain);
    return () => {
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', askAgain);
    };
  }, []);
  return null;
}
