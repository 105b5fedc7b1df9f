import { DataTable } from '#components/ui/data-table.tsx';
import { Folded } from '#components/ui/folded.tsx';
import { momentText } from '#lib/domain/basics/moment-text.ts';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { type HistoryEvent, readHistory } from '#lib/usecases/holder/read-history.ts';

type Props = { context: PageContext; holder: Parameters<ReturnType<typeof readHistory>>[0] };

/** "Quién pidió mi número": first what others did, then, folded, what was done with the holder's own address. */
export const History = async ({ context, holder }: Props) => {
  const { number } = context.words.holder;
  const events = await run(readHistory)(holder);
  const isOwn = ({ by }: HistoryEvent) => by === 'own' || by === 'service';
  const [own, others] = [events.filter(isOwn), events.filter((event) => !isOwn(event))];
  return (
    <section className="stack" aria-labelledby="historia">
      <h2 id="historia">{number.historyTitle}</h2>
      <p className="hint">
        {others.length > 0 ? number.historyLead : number.historyEmpty}
        {events.length > 0 && ` ${number.historyZone}`}
      </p>
      <Events context={context} caption={number.historyTitle} events={others} />
      {own.length > 0 && (
        <Folded title={number.ownTitle}>
          <Events context={context} caption={number.ownTitle} events={own} />
        </Folded>
      )}
    </section>
  );
};

type EventsProps = Pick<Props, 'context'> & { caption: string; events: readonly HistoryEvent[] };

const Events = ({ context, caption, events }: EventsProps) => {
  const { holder, auditActs } = context.words;
  const { heads, by: means } = holder.number;
  if (events.length === 0) return null;
  const columns = [
    { key: 'at', title: heads.at },
    { key: 'action', title: heads.action },
    { key: 'by', title: heads.by, label: heads.by },
  ];
  const rows = events.map(({ at, action, by }, index) => ({
    key: `${at}-${index}`,
    cells: {
      at: <strong>{momentText(context.locale, at, mexicoCity)}</strong>,
      action: auditActs[action].holder,
      by: means[by],
    },
  }));
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} />;
};
