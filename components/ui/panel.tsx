import type { ReactNode } from 'react';
import { Arches } from '#components/ui/arches.tsx';

type Props = {
  title?: string;
  /** Id of the heading, which names the section. */
  id?: string;
  /** Puts the row of arches on top. Only the result has it. */
  crowned?: boolean;
  children: ReactNode;
};

/** A white card for the one thing of a page that people keep. */
export function Panel({ title, id, crowned, children }: Props) {
  return (
    <section
      className="overflow-hidden rounded-lg border border-line bg-sheet shadow-sheet"
      aria-labelledby={title && id}
    >
      {crowned && <Arches />}
      <div className="stack px-4 py-6 sm:p-6 md:p-8">
        {title && <h2 id={id}>{title}</h2>}
        {children}
      </div>
    </section>
  );
}
