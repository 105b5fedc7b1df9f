import { DataTable } from '#components/ui/data-table.tsx';
import type { DeskReport, ReportFigures } from '#lib/domain/desk-report.ts';
import { dayText } from '#lib/i18n/day-text.ts';
import type { PageContext } from '#lib/server/page.ts';

type Props = { context: PageContext; report: DeskReport };

/** A line for each window of each day; those who were referred with the reason. */
export const ReportTable = ({ context, report }: Props) => {
  const { deskReports: words } = context.words;
  const columns = [
    { key: 'day', title: words.day },
    { key: 'window', title: words.window, label: words.window },
    { key: 'attended', title: words.attended, label: words.attended },
    { key: 'assigned', title: words.assigned, label: words.assigned },
    { key: 'located', title: words.located, label: words.located },
    { key: 'referred', title: words.referred, label: words.referred },
    { key: 'left', title: words.left, label: words.left },
    { key: 'minutes', title: words.minutes, label: words.minutes },
    { key: 'mails', title: words.mailFailures, label: words.mailFailures },
  ];
  const rows = report.lines.map((line) => ({
    key: `${line.day} ${line.window}`,
    cells: {
      day: <strong>{dayText(context.locale, line.day)}</strong>,
      window: line.window ?? words.noWindow,
      attended: line.attended,
      assigned: line.assigned,
      located: line.located,
      referred: <Referred context={context} figures={line} />,
      left: line.left,
      minutes: line.minutes ?? words.noMinutes,
      mails: line.mailFailures,
    },
  }));
  return <DataTable caption={words.table} columns={columns} rows={rows} />;
};

const Referred = ({ context, figures }: { context: PageContext; figures: ReportFigures }) => {
  const { reasons } = context.words.deskTickets;
  return (
    <>
      {figures.referred}
      {[...figures.reasons].map(([reason, count]) => (
        <span key={reason} className="block text-ink-2">
          {reasons[reason]}: {count}
        </span>
      ))}
    </>
  );
};
