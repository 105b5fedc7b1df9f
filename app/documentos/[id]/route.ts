import { documentKinds } from '#lib/domain/issuance.ts';
import { getService } from '#lib/server/service.ts';
import { readVisit } from '#lib/server/session.ts';

type Context = { params: Promise<{ id: string }> };

const nothing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/** A PDF, for the browser whose confirmed visit it belongs to; for anybody else it does not exist (threats.md T09). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [{ id }, visit] = await Promise.all([params, readVisit()]);
  if (!visit?.confirmed || visit.request.stage !== 'issued' || visit.request.issuanceId !== id)
    return nothing();
  const { searchParams } = new URL(request.url);
  const kind = documentKinds.find((each) => each === searchParams.get('tipo'));
  const { findIssuance, getDocument, documentName } = await getService();
  const issuance = await findIssuance(id);
  if (!kind || !issuance) return nothing();
  const disposition = searchParams.get('ver') === '1' ? 'inline' : 'attachment';
  const bytes = await getDocument(issuance, kind);
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `${disposition}; filename="${documentName(kind, issuance)}"`,
      'cache-control': 'no-store, private',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': "frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
    },
  });
}
