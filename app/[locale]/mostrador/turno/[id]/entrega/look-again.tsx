'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Back from the tab with the document: the page tells which copy it was. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const look = () => router.refresh();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [router]);
  return null;
}
