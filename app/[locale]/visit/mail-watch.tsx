'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askVisit } from '#app/[locale]/visit/ask-visit.ts';

/** Milliseconds until the first looks. */
const firstWaits = [1_000, 2_000, 4_000];
/** Between two later looks, so that a refusal is read within ten seconds. */
const usualWait = 8_000;
const longestMilliseconds = 30 * 60_000;

/** Looks for news of the mail. Loads the page again only after a change, because that prolongs the visit. */
export function MailWatch({ pageVersion }: { pageVersion: string }) {
  const router = useRouter();
  useEffect(() => {
    const startedAt = Date.now();
    let turn = 0;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const report = await askVisit('GET');
      if (report && report.pageVersion !== pageVersion) router.refresh();
      plan();
    };
    const plan = () => {
      const wait = firstWaits[turn++] ?? usualWait;
      if (Date.now() - startedAt < longestMilliseconds) timer = setTimeout(look, wait);
    };
    plan();
    return () => clearTimeout(timer);
  }, [router, pageVersion]);
  return null;
}
