'use client';

import { useEffect } from 'react';
import { pressWhenComplete } from '#components/desk/auto-advance.ts';

const lookUp = pressWhenComplete('postalCode', 'search', (text) => /^\d{5}$/.test(text));

/** Looks a postal code up as soon as it is whole, because staff type addresses all day. The field's hint says so. */
export function QuickPostalCode() {
  useEffect(() => {
    document.addEventListener('input', lookUp);
    return () => document.removeEventListener('input', lookUp);
  }, []);
  return null;
}
