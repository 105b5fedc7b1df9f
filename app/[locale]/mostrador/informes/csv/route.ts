import { isLocale } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { readDeskReport, reportCsv } from '#lib/server/desk/desk-report.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';

type Context = { params: Promise<{ locale: string }> };

/** The report as a table for spreadsheets: counts by day and window, without personal data. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const given = (await params).locale;
  const locale = isLocale(given) ? given : 'es';
  await requireStaff(locale, 'report.read');
  const { searchParams } = new URL(request.url);
  const { range, report } = await readDeskReport(searchParams.get('desde'), searchParams.get('hasta'));
  const words = dictionary(locale);
  return new Response(reportCsv(report, words), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${words.deskReports.file}-${range.from}-${range.to}.csv"`,
      'cache-control': 'no-store, private',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}
