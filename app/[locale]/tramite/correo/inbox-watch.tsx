'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askVisit } from '#app/[locale]/visit/ask-visit.ts';
import { Spinner } from '#components/ui/spinner.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';

const everyMilliseconds = 4_000;
const longestMilliseconds = 30 * 60_000;

type Props = { label: string; pageVersion: string };

/**
 * Asks from time to time, while the page is visible, whether the link was opened in this browser, and then moves on. Asking does not prolong
 * the visit.
 */
export function InboxWatch({ label, pageVersion }: Props) {
  const router = useRouter();
  useEffect(() => {
    const startedAt = Date.now();
    const look = async () => {
      const report = await askVisit('GET');
      if (report && report.pageVersion !== pageVersion) router.refresh();
    };
    const timer = setInterval(() => {
      if (Date.now() - startedAt > longestMilliseconds) clearInterval(timer);
      else if (document.visibilityState === 'visible') void look();
    }, everyMilliseconds);
    return () => clearInterval(timer);
  }, [router, pageVersion]);
  return useScripted() ? <Spinner>{label}</Spinner> : null;
}
