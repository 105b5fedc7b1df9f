'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMilliseconds = 4_000;

/** Reloads the calls while the screen is visible. */
export function CallWatch() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
