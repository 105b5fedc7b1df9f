import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/number/issuance.ts';
import { run } from '#lib/server/deps/run.ts';
import { printedCopy } from '#lib/server/desk/printed-copy.ts';
import { cardName, documentName } from '#lib/server/document/file-name.ts';
import { inWords } from '#lib/server/http/in-words.ts';
import { refusalAnswer } from '#lib/server/http/refusal-page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { mayView } from '#lib/server/visit/staff-look.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { audit } from '#lib/server/visit/visit-audit.ts';
import { getCardPicture, getDocument } from '#lib/usecases/document/get-document.ts';
import { findShownIssuance } from '#lib/usecases/number/number-access.ts';

type Context = { params: Promise<{ id: string }> };
type Made = {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  name: string;
  what: readonly (DocumentKind | 'picture')[];
};

/** A picture may load and run nothing. A PDF gets no sandbox, because the browser's PDF viewer does not start in one. */
const policyOf = (type: string): string =>
  type === 'application/pdf'
    ? "frame-ancestors 'none'; form-action 'none'; base-uri 'none'"
    : "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Makes the PDF, or the picture of the tarjeta. Null for another name. */
const make = async (visit: Visit, issuance: Issuance, asked: URLSearchParams): Promise<Made | null> => {
  const copy = asked.get('copia');
  // At the desk every copy is counted.
  if (copy !== null || visit.desk) return makeCopy(visit, issuance, copy ?? '');
  const wanted = asked.get('tipo');
  if (wanted === 'imagen')
    return {
      body: Buffer.from(await run(getCardPicture)(issuance)),
      type: 'image/png',
      name: await cardName(issuance),
      what: ['picture'],
    };
  const kind = documentKinds.find((each) => each === wanted);
  if (!kind) return null;
  const body = Buffer.from(await run(getDocument)(issuance, kind));
  return { body, type: 'application/pdf', name: await documentName(kind, issuance), what: [kind] };
};

/** Makes a numbered copy for the printer of the desk. */
const makeCopy = async (visit: Visit, issuance: Issuance, wanted: string): Promise<Made | null> => {
  const copy = await printedCopy(visit, issuance, wanted);
  const [kind] = copy?.kinds ?? [];
  if (!copy || !kind) return null;
  return {
    body: copy.body,
    type: 'application/pdf',
    name: await documentName(kind, issuance),
    what: copy.kinds,
  };
};

/** Documents for the browser whose confirmed visit they belong to. Everybody else gets 404 and a way on (docs/threats.md T09). */
export const GET = inWords(
  '/documentos/[id]',
  async (request: Request, { params }: Context): Promise<Response> => {
    const [{ id }, visit] = await Promise.all([params, readVisit()]);
    if (!visit?.confirmed || visit.request.stage !== 'issued' || visit.request.issuanceId !== id)
      return refusalAnswer('gone', request);
    if (visit.desk && !(await mayView({ id: visit.desk.staffId }, visit.request.id)))
      return refusalAnswer('gone', request);
    const { searchParams } = new URL(request.url);
    const issuance = await run(findShownIssuance)(id);
    const made = issuance && (await make(visit, issuance, searchParams));
    if (!made) return refusalAnswer('gone', request);
    const disposition = searchParams.get('ver') === '1' ? 'inline' : 'attachment';
    const act = disposition === 'inline' ? 'document.shown' : 'document.downloaded';
    for (const what of made.what) await audit(visit, act, what);
    return new Response(made.body, {
      headers: {
        'content-type': made.type,
        'content-disposition': `${disposition}; filename="${made.name}"`,
        'cache-control': 'no-store, private',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
        'content-security-policy': policyOf(made.type),
      },
    });
  },
);
