'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Phone } from '#lib/domain/help/operator-contact.ts';

const ReachContext = createContext<Phone | null>(null);

/** Lets every page know how the operator is reached; null where the operator gave no contact. */
export const ReachOperator = ({ way, children }: { way: Phone | null; children: ReactNode }) => (
  <ReachContext value={way}>{children}</ReachContext>
);

type Props = {
  /** What goes before the contact, and before the reference. */
  words: { tell: string; reference: string };
  reference: string | undefined;
};

/**
 * The reference of a failure in the log, and whom to tell. Nothing where the operator has no contact, because nobody else can use a
 * reference of this site.
 */
export function FailureReference({ words, reference }: Props) {
  const way = useContext(ReachContext);
  if (!way || !reference) return null;
  return (
    <p className="mt-2">
      {words.tell}{' '}
      <a className="inline-block" href={way.href}>
        {way.shown}
      </a>
      . {words.reference}: <span className="mono font-data">{reference}</span>
    </p>
  );
}
