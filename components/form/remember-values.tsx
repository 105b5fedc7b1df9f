'use client';

import type { ReactNode } from 'react';
import { RememberContext } from '#components/form/remember.ts';

export const RememberValues = ({ allowed, children }: { allowed: boolean; children: ReactNode }) => (
  <RememberContext value={allowed}>{children}</RememberContext>
);
