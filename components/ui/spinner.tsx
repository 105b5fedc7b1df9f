import type { ReactNode } from 'react';

/** A text with a moving sign. The sign does not move for people who asked for less motion. */
export function Spinner({ children }: { children: ReactNode }) {
  return (
    <span className="flex gap-3 text-sm">
      <span className="spin" aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
