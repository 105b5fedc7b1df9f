import type { ReactNode } from 'react';

/** A numbered list of what happens next. */
export function NextSteps({ items }: { items: readonly { title: string; text: ReactNode }[] }) {
  return (
    <ol>
      {items.map(({ title, text }, index) => (
        <li key={title} className="grid grid-cols-[1.5rem_1fr] gap-x-3 border-t border-line py-3">
          <span className="mono text-xl leading-[1.2] font-label text-accent" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <h3>{title}</h3>
            <p className="text-ink-2">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
