'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Reloads the page when the member returns from the tab with the document, so that it shows the number of the copy. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const look = () => router.refresh();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [router]);
  return null;
}
