import { type NextRequest, NextResponse } from 'next/server';
import { isOfAnotherBuild } from '#lib/server/http/known-actions.ts';
import { isFromHere, ownOrigin } from '#lib/server/http/own-origin.ts';
import { refusalAnswer } from '#lib/server/http/refusal-page.ts';
import { isWellFormedPost } from '#lib/server/http/well-formed-posts.ts';

const isDevelopment = process.env.NODE_ENV === 'development';

/** The one page with a frame: a mail of the demonstration as people get it (app/api/buzon/[id]/carta/route.ts). */
const isMail = (pathname: string): boolean => /^\/(?:es|en)\/buzon\/[\w-]+$/.test(pathname);

/** Content security policy: only files of this site, and scripts only with the nonce of the answer (docs/threats.md T16). */
const policy = (nonce: string, { pathname }: URL): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ...(isMail(pathname) ? ["frame-src 'self'"] : []),
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** Headers besides those of next.config.ts. */
const neverStored = { 'cache-control': 'no-store' } as const;

const hasSession = ({ cookies }: NextRequest) => cookies.has('tramite') || cookies.has('__Host-tramite');

/** The Spanish page for an address without a language, or with an unknown one; null for others. */
const inSpanish = ({ nextUrl }: NextRequest): URL | null => {
  const { pathname } = nextUrl;
  const isFile = pathname.includes('.') && !pathname.startsWith('/verificar/');
  if (pathname === '/' || isFile || /^\/(es|en|identificarse)(\/|$)/.test(pathname)) return null;
  const url = nextUrl.clone();
  url.pathname = `/es${pathname}`;
  return url;
};

/** The page of a mail's link when signs of the sentence around it came along: a dot, a bracket, a quote. Null for others. */
const withoutTail = ({ method, nextUrl }: NextRequest): URL | null => {
  // The token of a notice has a dot of its own (lib/usecases/holder/mail-link-token.ts).
  const link =
    /^(\/(?:es|en)\/(?:(?:tramite\/confirmar|entrega|mostrador\/primera-vez)\/|aviso\/[\w-]{1,64}\.)[\w-]{43})[^\w/-]/;
  const [, path] = link.exec(nextUrl.pathname) ?? [];
  if (method === 'POST' || path === undefined) return null;
  const url = nextUrl.clone();
  url.pathname = path;
  return url;
};

/** Bytes. A form with 100 kB in every field still gets its messages. Longer bodies are not read (next.config.ts). */
const longestBody = 2_000_000;
const isTooLong = ({ headers }: NextRequest) => Number(headers.get('content-length') ?? 0) > longestBody;

/** Bytes. No signed document is this large, so a larger file is refused before it is read (the action allows 1 MB). */
const mostBytes = 1_150_000;
const tooLargeFor = ({ method, headers, nextUrl }: NextRequest): URL | null => {
  const [, page] = /^(\/(?:es|en)\/verificar)(?:\/|$)/.exec(nextUrl.pathname) ?? [];
  if (method !== 'POST' || !page || Number(headers.get('content-length')) <= mostBytes) return null;
  return new URL(`${page}?aviso=archivo`, nextUrl);
};

const understood = ['GET', 'HEAD', 'POST', 'OPTIONS'];

const isMalformed = async (request: NextRequest) =>
  isFormless(request) || !(await isWellFormedPost(request.clone()));

/** Without JavaScript; with it, Next tells the page's own scripts (components/form/ask-server.ts). While developing, Next finds actions late. */
const isOutdated = async (request: NextRequest) =>
  !isDevelopment &&
  !request.headers.has('next-action') &&
  /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '') &&
  isOfAnotherBuild(await request.formData());

const isFormless = ({ nextUrl }: NextRequest) =>
  /^\/(?:_next\/static|documentos|api)\//.test(nextUrl.pathname);

/** The answer to a post that this site does not take; null for the others. */
const refusePost = async (request: NextRequest): Promise<Response | null> => {
  if (!isFromHere(request)) return refusalAnswer('elsewhere', request);
  return (await isMalformed(request)) ? refusalAnswer('notUnderstood', request) : null;
};

/** To app/actualizado, which knows the page by its path in the headers. */
const leadToNewPage = ({ nextUrl }: NextRequest, headers: Headers): NextResponse => {
  const url = nextUrl.clone();
  url.pathname = '/actualizado';
  return NextResponse.rewrite(url, { request: { headers } });
};

export async function proxy(request: NextRequest) {
  if (!understood.includes(request.method)) return refusalAnswer('notUnderstood', request, 405);
  if (isTooLong(request)) return refusalAnswer('tooLong', request);
  const tooLarge = tooLargeFor(request);
  if (tooLarge) return NextResponse.redirect(tooLarge, { status: 303, headers: neverStored });
  const refused = request.method === 'POST' ? await refusePost(request) : null;
  if (refused) return refused;
  if (isFormless(request)) return NextResponse.next();
  const better = inSpanish(request) ?? withoutTail(request);
  if (better) return NextResponse.redirect(better, { headers: neverStored });
  const contentSecurityPolicy = policy(btoa(crypto.randomUUID()), request.nextUrl);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', contentSecurityPolicy);
  headers.set('x-path', request.nextUrl.pathname);
  // Next compares both for a server action. Which origins are ours was decided above.
  if (request.method === 'POST') headers.set('origin', ownOrigin(headers));
  const isOld = request.method === 'POST' && (await isOutdated(request));
  const response = isOld ? leadToNewPage(request, headers) : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', contentSecurityPolicy);
  response.headers.set('cache-control', 'no-store');
  // Only after the session ended, because another site must not be able to end a visit.
  if (request.nextUrl.pathname.endsWith('/tramite/fin') && !hasSession(request))
    response.headers.set('clear-site-data', '"cache", "storage"');
  return response;
}

export const config = {
  matcher: [
    '/((?!_next/static/|documentos/|mis-datos$|actualizado$|api/|icon\\.svg$|manifest\\.webmanifest$).*)',
    // Refuses posts below these paths, because no form posts there and Next fails on a malformed one.
    {
      source: '/(_next/static|documentos|api)/:rest*',
      has: [{ type: 'header', key: 'content-type', value: 'multipart/.*' }],
    },
  ],
};
