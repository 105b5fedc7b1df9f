import { Button } from '#components/ui/button.tsx';
import { groupings, type ReportRange, spanOf, spans } from '#lib/domain/desk/report-range.ts';
import { groupingNames, type ShownReport } from '#lib/server/desk/desk-report.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; shown: ShownReport };

/** The days and what a line is about: a usual span with one press, or fields. The address holds all of it, so that a report can be a bookmark. */
export const RangeForm = ({ context, shown }: Props) => {
  const { deskReports: words } = context.words;
  return (
    <div className="stack screen-only">
      <Spans context={context} shown={shown} />
      <form className="flex flex-wrap items-end gap-x-6 gap-y-4" method="get">
        <Day id="desde" label={words.from} value={shown.range.from} today={shown.today} />
        <Day id="hasta" label={words.to} value={shown.range.to} today={shown.today} />
        <div className="field">
          <label htmlFor="por">{words.by}</label>
          <select id="por" name="por" className="input w-48" defaultValue={groupingNames[shown.grouping]}>
            {groupings.map((grouping) => (
              <option key={grouping} value={groupingNames[grouping]}>
                {words.groups[grouping]}
              </option>
            ))}
          </select>
        </div>
        <Button variant="second">{words.show}</Button>
      </form>
    </div>
  );
};

const addressOf = ({ from, to }: ReportRange): string => `?desde=${from}&hasta=${to}`;

const Spans = ({ context: { locale, words }, shown: { range, today } }: Props) => (
  <nav aria-label={words.deskReports.spansLabel} className="flex flex-wrap gap-x-6">
    {spans.map((span) => {
      const address = addressOf(spanOf(span, today));
      const by = span === 'today' ? `&por=${groupingNames.window}` : '';
      return (
        <a
          key={span}
          className="quiet"
          href={`/${locale}/mostrador/informes${address}${by}`}
          aria-current={address === addressOf(range) || undefined}
        >
          {words.deskReports.spans[span]}
        </a>
      );
    })}
  </nav>
);

type DayProps = { id: string; label: string; value: string; today: string };

const Day = ({ id, label, value, today }: DayProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <input className="input w-48" type="date" id={id} name={id} defaultValue={value} max={today} required />
  </div>
);
