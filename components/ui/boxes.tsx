import type { ReactNode } from 'react';

/** Things with an empty box each, to check off on paper. */
export function Boxes({ items }: { items: readonly { key: string; text: ReactNode }[] }) {
  return (
    <ul>
      {items.map(({ key, text }) => (
        <li key={key} className="grid grid-cols-[auto_1fr] gap-3 py-[.35rem]">
          <span className="mt-[.2em] size-[1.1em] rounded-[2px] border-2 border-ink-2" aria-hidden="true" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
