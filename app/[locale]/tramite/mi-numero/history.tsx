import { DataTable } from '#components/ui/data-table.tsx';
import { formatDate, formatTime, mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import type { HolderOf } from '#lib/server/deps/holder-service.ts';
import { getService } from '#lib/server/deps/service.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; holder: HolderOf };

/** With its year: the history goes back for years. */
const momentOf = (at: number): string => `${formatDate(mexicoCityDate(at))}, ${formatTime(at)} h`;

/** "Quién pidió mi número": when, what, and whether it was with the holder's own address. */
export const History = async ({ context, holder }: Props) => {
  const { number } = context.words.holder;
  const { readHistory } = await getService();
  const events = await readHistory(holder);
  const columns = [
    { key: 'at', title: number.heads.at },
    { key: 'action', title: number.heads.action },
    { key: 'by', title: number.heads.by, label: number.heads.by },
  ];
  const rows = events.map(({ at, action, by }, index) => ({
    key: `${at}-${index}`,
    cells: {
      at: <strong>{momentOf(at)}</strong>,
      action: number.actions[action],
      by: number.by[by],
    },
  }));
  return (
    <section className="stack" aria-labelledby="historia">
      <h2 id="historia">{number.historyTitle}</h2>
      <p className="hint">{events.length > 0 ? number.historyLead : number.historyEmpty}</p>
      {rows.length > 0 && (
        <DataTable caption={number.historyTitle} captionHidden columns={columns} rows={rows} />
      )}
    </section>
  );
};
