'use client';

import { useEffect } from 'react';

/**
 * Looks a postal code up as soon as it is complete, because staff type addresses all day. The field's hint says so. Its code is loaded
 * here, because this file is also in the scripts of public pages.
 */
export function QuickPostalCode() {
  useEffect(() => {
    const leaving = new AbortController();
    import('#components/desk/auto-advance.ts').then(({ hearTyping, pressWhenComplete }) => {
      const isWhole = (text: string) => /^\d{5}$/.test(text);
      if (!leaving.signal.aborted)
        hearTyping(pressWhenComplete('postalCode', 'search', isWhole), leaving.signal);
    });
    return () => leaving.abort();
  }, []);
  return null;
}
