'use client';

import { useEffect } from 'react';

/**
 * Looks a postal code up as soon as it is complete, because staff type addresses all day. The field's hint says so. Its code is loaded
 * here, because this file is also in the scripts of public pages.
 */
export function QuickPostalCode() {
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    import('#components/desk/auto-advance.ts').then(({ pressWhenComplete }) => {
      const isWhole = (text: string) => /^\d{5}$/.test(text);
      document.addEventListener('input', pressWhenComplete('postalCode', 'search', isWhole), { signal });
    });
    return () => leaving.abort();
  }, []);
  return null;
}
