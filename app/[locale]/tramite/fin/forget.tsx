'use client';

import { useEffect } from 'react';

/** Loads the last page again when scripts showed it, so that everything that its scripts still held is gone. */
export function Forget() {
  useEffect(() => {
    const [loaded] = performance.getEntriesByType('navigation');
    if (loaded && new URL(loaded.name).pathname !== location.pathname) location.reload();
  }, []);
  return null;
}
