import { Button } from '#components/ui/button.tsx';
import { daysBack, type ReportRange } from '#lib/domain/desk/report.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; range: ReportRange; today: string };

/** The days: two fields, or a usual span with one press. The address holds all of it, so that a report can be a bookmark. */
export const RangeForm = ({ context, range, today }: Props) => {
  const { deskReports: words } = context.words;
  return (
    <form className="stack" method="get">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Day id="desde" label={words.from} value={range.from} today={today} />
        <Day id="hasta" label={words.to} value={range.to} today={today} />
        <Button variant="second">{words.show}</Button>
      </div>
      <nav aria-label={words.spansLabel} className="flex flex-wrap gap-x-6">
        {(['today', 'week', 'month'] as const).map((span) => (
          <a
            key={span}
            className="quiet"
            href={`?desde=${daysBack(today, spanDays[span] - 1)}&hasta=${today}`}
          >
            {words.spans[span]}
          </a>
        ))}
      </nav>
    </form>
  );
};

const spanDays = { today: 1, week: 7, month: 30 } as const;

type DayProps = { id: string; label: string; value: string; today: string };

const Day = ({ id, label, value, today }: DayProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <input className="input w-48" type="date" id={id} name={id} defaultValue={value} max={today} required />
  </div>
);
