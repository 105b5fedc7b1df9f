import { DataTable } from '#components/ui/data-table.tsx';
import { shortPublicMoment } from '#lib/domain/basics/moment-text.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { readHistory } from '#lib/usecases/holder/read-history.ts';

type Props = { context: PageContext; holder: Parameters<ReturnType<typeof readHistory>>[0] };

/** "Quién pidió mi número": when, what, and whether with the holder's own address. */
export const History = async ({ context, holder }: Props) => {
  const { holder: words, auditActs } = context.words;
  const { number } = words;
  const events = await run(readHistory)(holder);
  const columns = [
    { key: 'at', title: number.heads.at },
    { key: 'action', title: number.heads.action },
    { key: 'by', title: number.heads.by, label: number.heads.by },
  ];
  const rows = events.map(({ at, action, by }, index) => ({
    key: `${at}-${index}`,
    cells: {
      at: <strong>{shortPublicMoment(context.locale, at)}</strong>,
      action: auditActs[action].holder,
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
