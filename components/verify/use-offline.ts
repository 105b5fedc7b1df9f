'use client';

import { useEffect, useState } from 'react';
import { loadLists } from '#components/verify/lists.ts';

/** Only these addresses: pages of a case never pass through the service worker. */
const scopes = ['/es/verificar', '/en/verificar', '/verificar/'];

const register = async () => {
  const register = (scope: string) => navigator.serviceWorker.register('/verificar-sw.js', { scope });
  await Promise.all(scopes.map(register));
  await navigator.serviceWorker.ready;
};

/** Moment of the list that this device keeps for use without a connection, or null while it keeps none. */
export const useOffline = (): number | null => {
  const [keptFrom, setKeptFrom] = useState<number | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return;
    register()
      .then(loadLists)
      .then(
        ({ revocations }) => setKeptFrom(revocations.issuedAt),
        () => setKeptFrom(null),
      );
  }, []);
  return keptFrom;
};
