'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useScripted } from '#components/form/use-scripted.ts';
import { Spinner } from '#components/ui/spinner.tsx';

const everyMilliseconds = 4_000;
const longestMilliseconds = 30 * 60_000;

/** Looks now and then, while the page is visible, whether the link was opened in this browser; the page then moves on. */
export function InboxWatch({ label }: { label: string }) {
  const router = useRouter();
  useEffect(() => {
    const startedAt = Date.now();
    const timer = setInterval(() => {
      if (Date.now() - startedAt > longestMilliseconds) clearInterval(timer);
      else if (document.visibilityState === 'visible') router.refresh();
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [router]);
  return useScripted() ? <Spinner>{label}</Spinner> : null;
}
