import { isLocale } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { readDeskReport, reportCsv } from '#lib/server/desk/desk-report.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { csvAnswer } from '#lib/server/http/csv-answer.ts';
import { inWords } from '#lib/server/http/in-words.ts';

type Context = { params: Promise<{ locale: string }> };

/** The report as a table for spreadsheets: the lines of the page, without personal data. */
export const GET = inWords(
  '/mostrador/informes/csv',
  async (request: Request, { params }: Context): Promise<Response> => {
    const given = (await params).locale;
    const locale = isLocale(given) ? given : 'es';
    await requireStaff(locale, 'report.read');
    const { searchParams } = new URL(request.url);
    const { range, report } = await readDeskReport(Object.fromEntries(searchParams));
    const words = dictionary(locale);
    return csvAnswer(reportCsv(report, words), `${words.deskReports.file}-${range.from}-${range.to}`);
  },
);
