import type { ReactNode } from 'react';

/** A list without an order. */
export function Bullets({ items }: { items: readonly { key: string; text: ReactNode }[] }) {
  return (
    <ul className="stack-sm list-disc pl-5 marker:text-ink-3">
      {items.map(({ key, text }) => (
        <li key={key} className="pl-1">
          {text}
        </li>
      ))}
    </ul>
  );
}
