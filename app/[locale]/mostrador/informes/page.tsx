import type { Asked } from '#app/[locale]/define-page.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { RangeForm } from '#app/[locale]/mostrador/informes/range-form.tsx';
import { Reasons, ReportTable } from '#app/[locale]/mostrador/informes/report-table.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { DayBars } from '#components/desk/day-bars.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { QuickFacts } from '#components/ui/quick-facts.tsx';
import { spanText } from '#lib/domain/basics/moment-text.ts';
import type { DeskReport } from '#lib/domain/desk/report.ts';
import { periodText } from '#lib/i18n/privacy-notice.ts';
import { groupingNames, readDeskReport, type ShownReport } from '#lib/server/desk/desk-report.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const path = '/mostrador/informes';

async function ReportsPage(context: PageContext, { staff }: StaffSession, { query }: Asked) {
  const shown = await readDeskReport(query);
  const { locale } = context;
  const { deskReports: words } = context.words;
  const { range, report, grouping, kept } = shown;
  return (
    <DeskFrame context={context} staff={staff} path={path} width="whole">
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{spanText(locale, range.from, range.to)}</p>
        {shown.isCoarser && (grouping === 'week' || grouping === 'month') && <p>{words.coarser[grouping]}</p>}
      </div>
      <QuickFacts facts={factsOf(context, report)} />
      <RangeForm context={context} shown={shown} />
      <Chart context={context} shown={shown} />
      {report.lines.length === 0 ? <p>{words.empty}</p> : <ReportTable context={context} shown={shown} />}
      <Reasons context={context} shown={shown} />
      <div className="stack">
        <div className="actions">
          <LinkButton variant="second" href={csvOf(context, shown)} download>
            {words.download}
          </LinkButton>
          <PrintButton label={words.print} />
        </div>
        <p className="muted">
          {words.kept(periodText(locale, kept.totals), periodText(locale, kept.tickets))}
        </p>
      </div>
    </DeskFrame>
  );
}

const csvOf = ({ locale }: PageContext, { range, grouping }: ShownReport): string =>
  `/${locale}${path}/csv?desde=${range.from}&hasta=${range.to}&por=${groupingNames[grouping]}`;

const factsOf = ({ words: { deskReports: words } }: PageContext, { total }: DeskReport) => [
  { label: words.attended, value: String(total.attended) },
  { label: `${words.assigned} · ${words.located}`, value: `${total.assigned} · ${total.located}` },
  { label: words.referred, value: String(total.referred) },
  { label: words.minutes, value: total.minutes === null ? words.noMinutes : String(total.minutes) },
];

/** One bar for each period, also empty ones. A single bar would compare nothing. */
const Chart = ({ context, shown }: { context: PageContext; shown: ShownReport }) => {
  const { locale, words } = context;
  const { periods, total } = shown.report;
  const [most] = periods.toSorted((one, other) => other.attended - one.attended);
  if (total.attended === 0 || periods.length < 2 || !most) return null;
  const { from, to } = shown.range;
  const { chartTitle, chartText } = words.deskReports;
  return (
    <DayBars
      title={chartTitle}
      text={chartText(total.attended, most.attended, spanText(locale, most.from, most.to))}
      ends={[spanText(locale, from, from), spanText(locale, to, to)]}
      bars={periods.map((period) => ({ key: period.from, value: period.attended }))}
    />
  );
};

const page = defineDeskPage({
  path: path,
  title: ({ words }) => words.deskReports.title,
  who: staffWho('report.read'),
  render: ReportsPage,
});

export const { generateMetadata } = page;
export default page.Page;
