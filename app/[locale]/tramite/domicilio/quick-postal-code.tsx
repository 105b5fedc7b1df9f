'use client';

import { useEffect } from 'react';

/**
 * Looks a postal code up as soon as it is complete. The focus stays in the field, and the page's status says what was found. Its code is
 * loaded here, because it is needed only after typing.
 */
export function QuickPostalCode() {
  useEffect(() => {
    const leaving = new AbortController();
    import('#components/form/auto-advance.ts').then(({ hearTyping, pressWhenComplete }) => {
      const isWhole = (text: string) => /^\d{5}$/.test(text);
      if (!leaving.signal.aborted)
        hearTyping(pressWhenComplete('postalCode', 'search', isWhole), leaving.signal);
    });
    return () => leaving.abort();
  }, []);
  return null;
}
