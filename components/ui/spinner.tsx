import type { ReactNode } from 'react';

/** Words first, motion second: it stands still for those who asked for less motion. */
export function Spinner({ children }: { children: ReactNode }) {
  return (
    <span className="flex gap-3 text-sm">
      <span className="spin" aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
