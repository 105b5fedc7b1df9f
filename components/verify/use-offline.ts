'use client';

import { useEffect, useState } from 'react';
import { loadLists } from '#components/verify/lists.ts';

/** Only these addresses: pages of a case never pass through the service worker. */
const scopes = ['/es/verificar', '/en/verificar', '/verificar/'];

/** Installed and awake: everything is kept by then. */
const activated = ({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> =>
  new Promise((resolve) => {
    const worker = installing ?? waiting ?? active;
    const look = () => worker?.state === 'activated' && resolve();
    worker?.addEventListener('statechange', look);
    look();
  });

/** One after the other: what the first has fetched, the next ones need not fetch again. */
const register = async () => {
  for (const scope of scopes)
    await activated(await navigator.serviceWorker.register('/verificar-sw.js', { scope }));
};

/** Moment of the list that this device keeps for use without a connection, or null while it keeps none. */
export const useOffline = (): number | null => {
  const [keptFrom, setKeptFrom] = useState<number | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    register()
      .then(loadLists)
      .then(
        ({ revocations }) => setKeptFrom(revocations.issuedAt),
        () => setKeptFrom(null),
      );
  }, []);
  return keptFrom;
};
