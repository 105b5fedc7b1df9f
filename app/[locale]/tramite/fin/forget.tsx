'use client';

import { useEffect } from 'react';

/** Loads the last page anew when scripts brought it: with the old page goes all that its scripts still held. */
export function Forget() {
  useEffect(() => {
    const [loaded] = performance.getEntriesByType('navigation');
    if (loaded && new URL(loaded.name).pathname !== location.pathname) location.reload();
  }, []);
  return null;
}
