import { isLocale } from '#lib/domain/basics/locale.ts';
import { documentKinds } from '#lib/domain/number/issuance.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterHandOut } from '#lib/server/desk/desk-visit.ts';
import { printPath } from '#lib/server/desk/printed-copy.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { refusalAnswer } from '#lib/server/http/refusal-page.ts';
import { seeOther } from '#lib/server/http/responses.ts';
import { capPath, mayView } from '#lib/server/visit/staff-look.ts';
import { printCopies } from '#lib/usecases/desk/print-copy.ts';

type Context = { params: Promise<{ locale: string; id: string }> };

/** Counts a print and then shows the document, in the tab that the button opened. proxy.ts lets only the button of this site post here. */
export const POST = inWords(
  '/mostrador/turno/[id]/imprimir',
  async (request: Request, { params }: Context): Promise<Response> => {
    const { locale, id } = await params;
    const language = isLocale(locale) ? locale : 'es';
    const { visit, staff } = await enterHandOut(language, id, 'case.reprint');
    if (!(await mayView(staff, visit.request.id))) return seeOther(`/${language}${capPath}`);
    const wanted = (await request.formData()).get('tipo');
    const kinds = documentKinds.filter((each) => wanted === each || wanted === 'ambos');
    const printed = kinds.length > 0 ? await run(printCopies)(visit.request, kinds, staff.id) : null;
    if (!printed?.ok) return refusalAnswer('gone', request);
    return seeOther(printPath(printed.value.issuanceId, kinds));
  },
);
