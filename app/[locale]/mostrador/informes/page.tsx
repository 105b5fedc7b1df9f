import type { Asked } from '#app/[locale]/define-page.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { RangeForm } from '#app/[locale]/mostrador/informes/range-form.tsx';
import { ReportTable } from '#app/[locale]/mostrador/informes/report-table.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { DayBars } from '#components/desk/day-bars.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { QuickFacts } from '#components/ui/quick-facts.tsx';
import { dayText, shortDayText } from '#lib/domain/basics/moment-text.ts';
import type { DeskReport, ReportRange } from '#lib/domain/desk/report.ts';
import { periodText } from '#lib/i18n/privacy-notice.ts';
import { readDeskReport } from '#lib/server/desk/desk-report.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const path = '/mostrador/informes';

async function ReportsPage(
  context: PageContext,
  { staff }: StaffSession,
  { query: { desde, hasta } }: Asked,
) {
  const { range, report, today, kept } = await readDeskReport(desde, hasta);
  const { locale } = context;
  const { deskReports: words } = context.words;
  return (
    <DeskFrame context={context} staff={staff} path={path} width="whole">
      <div>
        <h1>{words.title}</h1>
        <p className="lead">
          {words.range(shortDayText(locale, range.from), shortDayText(locale, range.to))}
        </p>
      </div>
      <QuickFacts facts={factsOf(context, report)} />
      <RangeForm context={context} range={range} today={today} />
      <Chart context={context} report={report} range={range} />
      {report.lines.length === 0 ? <p>{words.empty}</p> : <ReportTable context={context} report={report} />}
      <div className="stack">
        <div className="actions">
          <LinkButton
            variant="second"
            href={`/${locale}${path}/csv?desde=${range.from}&hasta=${range.to}`}
            download
          >
            {words.download}
          </LinkButton>
        </div>
        <p className="muted">
          {words.lead} {words.kept(periodText(locale, kept))}
        </p>
      </div>
    </DeskFrame>
  );
}

const factsOf = ({ words: { deskReports: words } }: PageContext, { total }: DeskReport) => [
  { label: words.attended, value: String(total.attended) },
  { label: `${words.assigned} · ${words.located}`, value: `${total.assigned} · ${total.located}` },
  { label: words.referred, value: String(total.referred) },
  { label: words.minutes, value: total.minutes === null ? words.noMinutes : String(total.minutes) },
];

type ChartProps = { context: PageContext; report: DeskReport; range: ReportRange };

const Chart = ({ context: { locale, words }, report: { days, total }, range }: ChartProps) => {
  const { deskReports: said } = words;
  const [most] = days.toSorted((one, other) => other.attended - one.attended);
  if (total.attended === 0 || !most) return null;
  return (
    <DayBars
      title={said.chartTitle}
      text={said.chartText(total.attended, most.attended, dayText(locale, most.day))}
      ends={[shortDayText(locale, range.from), shortDayText(locale, range.to)]}
      bars={days.map(({ day, attended }) => ({ key: day, value: attended }))}
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
