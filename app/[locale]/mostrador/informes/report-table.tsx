import { DataTable } from '#components/ui/data-table.tsx';
import { shortDayText } from '#lib/domain/basics/moment-text.ts';
import type { DeskReport, ReportFigures } from '#lib/domain/desk/report.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; report: DeskReport };

/** One line for each window and day. */
export const ReportTable = ({ context, report }: Props) => {
  const { deskReports: words } = context.words;
  const columns = [
    { key: 'day', title: words.day },
    { key: 'window', title: words.window, label: words.window },
    { key: 'attended', title: words.heads.attended, label: words.attended },
    { key: 'ended', title: words.heads.ended, label: words.heads.ended },
    { key: 'left', title: words.left, label: words.left },
    { key: 'minutes', title: words.heads.minutes, label: words.minutes },
    { key: 'mails', title: words.heads.mails, label: words.mailFailures },
  ];
  const rows = report.lines.map((line) => ({
    key: `${line.day} ${line.window}`,
    cells: {
      day: <strong className="whitespace-nowrap">{shortDayText(context.locale, line.day)}</strong>,
      window: line.window ?? words.noWindow,
      attended: line.attended,
      ended: <Ended context={context} figures={line} />,
      left: line.left,
      minutes: line.minutes ?? words.noMinutes,
      mails: line.mailFailures,
    },
  }));
  return <DataTable caption={words.table} columns={columns} rows={rows} />;
};

/** How many people left with a number, and how many were referred and why. Rows with zero are left out. */
const Ended = ({ context: { words }, figures }: { context: PageContext; figures: ReportFigures }) => {
  const { deskReports: said, deskTickets } = words;
  const ends = (['assigned', 'located', 'referred'] as const).filter((end) => figures[end] > 0);
  if (ends.length === 0) return '–';
  return (
    <>
      {ends.map((end) => (
        <span key={end} className="block">
          {said[end]}: {figures[end]}
        </span>
      ))}
      {[...figures.reasons].map(([reason, count]) => (
        <span key={reason} className="block text-ink-2">
          – {deskTickets.reasons[reason]}: {count}
        </span>
      ))}
    </>
  );
};
