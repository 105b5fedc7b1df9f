import { DataTable } from '#components/ui/data-table.tsx';
import { spanText } from '#lib/domain/basics/moment-text.ts';
import type { ReportLine } from '#lib/domain/desk/report.ts';
import { type ShownReport, windowText } from '#lib/server/desk/desk-report.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; shown: ShownReport };

/** One line for each day, week, month, quarter or window. */
export const ReportTable = ({ context, shown: { grouping, report } }: Props) => {
  const { deskReports: words } = context.words;
  const columns = [
    { key: 'about', title: words.groups[grouping] },
    { key: 'attended', title: words.heads.attended, label: words.attended },
    { key: 'assigned', title: words.assigned, label: words.assigned },
    { key: 'located', title: words.located, label: words.located },
    { key: 'referred', title: words.referred, label: words.referred },
    { key: 'left', title: words.left, label: words.left },
    { key: 'minutes', title: words.heads.minutes, label: words.minutes },
    { key: 'refusedMails', title: words.heads.mails, label: words.refusedMails },
  ];
  const rows = report.lines.map(({ reasons: _, window, from, to, ...figures }) => ({
    key: `${from} ${JSON.stringify(window)}`,
    cells: {
      ...figures,
      about: <strong>{aboutOf(context, { window, from, to })}</strong>,
      minutes: figures.minutes ?? words.noMinutes,
    },
  }));
  return <DataTable caption={words.tables[grouping]} columns={columns} rows={rows} />;
};

const aboutOf = ({ locale, words }: PageContext, line: Pick<ReportLine, 'window' | 'from' | 'to'>): string =>
  line.window === 'all' ? spanText(locale, line.from, line.to) : windowText(line, words);

/** Why people were referred in the whole range, the most frequent reason first. The CSV has the reasons of each line. */
export const Reasons = ({ context: { words }, shown: { report } }: Props) => {
  const reasons = [...report.total.reasons].toSorted(([, one], [, other]) => other - one);
  if (reasons.length === 0) return null;
  return (
    <section className="stack-sm">
      <h2>{words.deskReports.reasons}</h2>
      <ul className="text-sm sm:columns-2">
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            {words.deskTickets.reasons[reason]}: <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
};
