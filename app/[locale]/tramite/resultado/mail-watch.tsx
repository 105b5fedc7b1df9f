'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Looks again after growing waits, as long as the mail is on its way. */
const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 120_000];

export function MailWatch() {
  const router = useRouter();
  useEffect(() => {
    let turn = 0;
    let timer: ReturnType<typeof setTimeout>;
    const plan = () => {
      const wait = waits[turn++];
      if (wait === undefined) return;
      timer = setTimeout(() => {
        router.refresh();
        plan();
      }, wait);
    };
    plan();
    return () => clearTimeout(timer);
  }, [router]);
  return null;
}
