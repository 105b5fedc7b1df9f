'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the scripts of the page run. False on the server and during hydration. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
