'use client';

import { createContext, type ReactNode } from 'react';

/** Whether text fields let the browser offer what was typed before. */
export const RememberContext = createContext(true);

/** `allowed` is false where many people use one computer, because the browser would offer what the person before typed. */
export const RememberValues = ({ allowed, children }: { allowed: boolean; children: ReactNode }) => (
  <RememberContext value={allowed}>{children}</RememberContext>
);
