import type { ReactNode } from 'react';

/** A question whose answer opens in place; works without JavaScript. */
export function Disclosure({ question, children }: { question: string; children: ReactNode }) {
  return (
    <details className="border-t border-line">
      <summary className="min-h-touch py-2 font-data text-link underline underline-offset-[.2em]">
        {question}
      </summary>
      <div className="stack-sm pb-4">{children}</div>
    </details>
  );
}
