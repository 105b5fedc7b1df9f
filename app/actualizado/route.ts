import { keepUpdated } from '#app/[locale]/forms/form-reply.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { isFromHere } from '#lib/server/http/own-origin.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { shownPage } from '#lib/server/visit/kept-form.ts';

/** Bytes; as in proxy.ts, which does not see a post that comes directly. */
const longestBody = 2_000_000;

/** proxy.ts does not see this route, so that it says itself that nothing of it is kept. */
const leadTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

/** The fields of the form; null for a post that no page of this site sends. */
const read = async (request: Request): Promise<FormData | null> => {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!isFromHere(request) || !(length <= longestBody)) return null;
  return request.formData().catch(() => null);
};

/** The code or link that was typed on the page that checks documents: its answer is a page, which a browser may open at any time. */
const documentIn = (data: FormData): string | null => {
  const { code } = readFields(data, ['code']);
  return findStatement(code) ?? parseCode(code);
};

/**
 * A form that was drawn before the service was updated (proxy.ts leads it here). Nothing is done; its page comes anew, says why, and has
 * what was typed.
 */
export async function POST(request: Request): Promise<Response> {
  const [{ locale, path }, data] = [await shownPage(), await read(request)];
  const asked = data && path === '/verificar' ? documentIn(data) : null;
  if (asked) return leadTo(`/${locale}/verificar/${asked}`);
  const isKept = data !== null && (await keepUpdated(path, data));
  return leadTo(`/${locale}${path}${isKept ? '' : '?aviso=actualizado'}`);
}

/** For a person who opens the address by hand. */
export const GET = (): Response => leadTo('/es');
