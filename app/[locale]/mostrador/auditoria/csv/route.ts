import { redirect } from 'next/navigation';
import { hrefOf, readQuery } from '#app/[locale]/mostrador/auditoria/query.ts';
import { isLocale } from '#lib/domain/basics/locale.ts';
import { run } from '#lib/server/deps/run.ts';
import { auditTable } from '#lib/server/desk/audit-table.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { csvAnswer } from '#lib/server/http/csv-answer.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { exportAudit } from '#lib/usecases/desk/read-audit.ts';

type Context = { params: Promise<{ locale: string }> };

/** The entries that the page would show with the same filters, as a table for spreadsheets. Whatever prevents it stands on the page. */
export const GET = inWords(
  '/mostrador/auditoria/csv',
  async (request: Request, { params }: Context): Promise<Response> => {
    const given = (await params).locale;
    const locale = isLocale(given) ? given : 'es';
    const { staff } = await requireStaff(locale, 'audit.read');
    const reading = readQuery(Object.fromEntries(new URL(request.url).searchParams));
    const page = `/${locale}/mostrador/auditoria${hrefOf(reading, null)}`;
    if (reading.mistake) redirect(page);
    const answer = await run(exportAudit)(staff.id, reading.query);
    if (!answer.ok) redirect(answer.error === 'tooMany' ? `${page}&aviso=muchas` : page);
    const { name, table } = await auditTable(locale, answer.value);
    return csvAnswer(table, name);
  },
);
