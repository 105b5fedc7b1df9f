'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askVisit } from '#app/[locale]/visit/ask-visit.ts';

/** Growing waits between two looks, in milliseconds. */
const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 120_000];

/** Looks for news of the mail. Loads the page again only after a change, because that prolongs the visit. */
export function MailWatch({ pageVersion }: { pageVersion: string }) {
  const router = useRouter();
  useEffect(() => {
    let turn = 0;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const report = await askVisit('GET');
      if (report && report.pageVersion !== pageVersion) router.refresh();
      plan();
    };
    const plan = () => {
      const wait = waits[turn++];
      if (wait !== undefined) timer = setTimeout(look, wait);
    };
    plan();
    return () => clearTimeout(timer);
  }, [router, pageVersion]);
  return null;
}
