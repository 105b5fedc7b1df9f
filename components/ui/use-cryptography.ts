'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Whether the page may use the browser's cryptography: only over HTTPS and on this machine (Web Cryptography §10). False on the server and during
 * hydration.
 */
export const useCryptography = (): boolean =>
  useSyncExternalStore(
    never,
    () => globalThis.crypto?.subtle !== undefined,
    () => false,
  );
