import { documentKinds } from '#lib/domain/issuance.ts';
import { isLocale } from '#lib/domain/locale.ts';
import { capPath, mayView } from '#lib/server/desk-view.ts';
import { enterHandOut } from '#lib/server/desk-visit.ts';
import { isFromHere } from '#lib/server/own-origin.ts';
import { seeOther } from '#lib/server/see-other.ts';
import { getService } from '#lib/server/service.ts';

type Context = { params: Promise<{ locale: string; id: string }> };

/** Counts a print, and only then shows the document, in the tab that the button opened. Only for the button of this site. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromHere(request))
    return new Response(null, { status: 403, headers: { 'cache-control': 'no-store' } });
  const { locale, id } = await params;
  const language = isLocale(locale) ? locale : 'es';
  const { visit, staff } = await enterHandOut(language, id, 'case.reprint');
  if (!(await mayView(staff, visit.request.id))) return seeOther(`/${language}${capPath}`);
  const wanted = (await request.formData()).get('tipo');
  const kind = documentKinds.find((each) => each === wanted);
  const { printCopy } = await getService();
  const printed = kind && (await printCopy(visit.request, kind, staff.id));
  if (!printed?.ok) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  return seeOther(`/documentos/${printed.value.issuanceId}?tipo=${kind}&ver=1`);
}
