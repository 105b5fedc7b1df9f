'use client';

import { useEffect, useState } from 'react';
import { loadLists } from '#components/verify/lists.ts';

/** The service worker handles only these paths, and never the pages of a case. */
const scopes = ['/es/verificar', '/en/verificar', '/verificar/'];

/** Waits until the service worker is active. By then it has stored everything. */
const activated = ({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> =>
  new Promise((resolve) => {
    const worker = installing ?? waiting ?? active;
    const look = () => worker?.state === 'activated' && resolve();
    worker?.addEventListener('statechange', look);
    look();
  });

/** Registers one after the other, so that the next ones reuse what the first fetched. */
const register = async () => {
  for (const scope of scopes)
    await activated(await navigator.serviceWorker.register('/verificar-sw.js', { scope }));
};

/** The list of withdrawn documents that this device keeps: milliseconds since 1970, and how old it was when the page read it. */
export type KeptList = { from: number; age: number };

/** What this device keeps for use without a connection; null without it. */
export const useOffline = (): KeptList | null => {
  const [kept, setKept] = useState<KeptList | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    register()
      .then(loadLists)
      .then(
        ({ revocations: { issuedAt } }) => setKept({ from: issuedAt, age: Date.now() - issuedAt }),
        () => setKept(null),
      );
  }, []);
  return kept;
};
