import { Ticks } from '#components/ui/ticks.tsx';
import type { Paper } from '#lib/domain/request/assistance.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; papers: readonly Paper[] };

/** What to bring, in the words of the window. */
export const Papers = ({ context, papers }: Props) => {
  const { prepare, deskAssist } = context.words;
  return (
    <section className="stack" aria-labelledby="llevar">
      <h2 id="llevar">{prepare.bring}</h2>
      <Ticks items={papers.map((paper) => ({ key: paper, text: deskAssist.papers[paper] }))} />
      <p>{prepare.bringAll}</p>
    </section>
  );
};
