import type { ReactNode } from 'react';

type Props = { title: string; children: ReactNode };

/** What only some people look for: its title opens it, also without JavaScript. */
export const Folded = ({ title, children }: Props) => (
  <details className="border-t border-line">
    <summary className="min-h-touch py-2 font-data text-link underline underline-offset-[.2em]">
      {title}
    </summary>
    <div className="stack pb-4">{children}</div>
  </details>
);
