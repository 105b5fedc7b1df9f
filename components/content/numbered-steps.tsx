import type { ReactNode } from 'react';

/** Things to do one after the other. */
export function NumberedSteps({ steps }: { steps: readonly { key: string; text: ReactNode }[] }) {
  return (
    <ol>
      {steps.map(({ key, text }, at) => (
        <li key={key} className="grid grid-cols-[2rem_1fr] items-baseline gap-x-3 py-[.35rem]">
          <span className="mono font-label text-lg text-accent" aria-hidden="true">
            {at + 1}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
