import { type NextRequest, NextResponse } from 'next/server';
import { isSoundPost } from '#lib/server/http/well-formed-posts.ts';

const isDevelopment = process.env.NODE_ENV === 'development';

/** Nothing but this site's own files; scripts only with the nonce of the answer (docs/threats.md T16). */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** What next.config.ts sets is there already. */
const unkept = { 'cache-control': 'no-store' } as const;

const hasSession = ({ cookies }: NextRequest) => cookies.has('tramite') || cookies.has('__Host-tramite');

/** An address without a language, or with one we do not speak: the same page in Spanish. */
const inSpanish = ({ nextUrl }: NextRequest): URL | null => {
  const { pathname } = nextUrl;
  const isFile = pathname.includes('.') && !pathname.startsWith('/verificar/');
  if (pathname === '/' || isFile || /^\/(es|en|identificarse)(\/|$)/.test(pathname)) return null;
  const url = nextUrl.clone();
  url.pathname = `/es${pathname}`;
  return url;
};

/** A hundred kilobytes in every field of a form still get their messages; what is longer is not read (next.config.ts). */
const longestBody = 2_000_000;
const tooLong = `Lo que enviaste es demasiado largo. Vuelve a la página anterior y acórtalo.
What you sent is too long. Go back to the page before and shorten it.`;
const isTooLong = ({ headers }: NextRequest) => Number(headers.get('content-length') ?? 0) > longestBody;

/** More than a signed document ever weighs: refused before it is read, in words (the action allows 1 MB). */
const mostBytes = 1_150_000;
const tooLargeFor = ({ method, headers, nextUrl }: NextRequest): URL | null => {
  const [, page] = /^(\/(?:es|en)\/verificar)(?:\/|$)/.exec(nextUrl.pathname) ?? [];
  if (method !== 'POST' || !page || Number(headers.get('content-length')) <= mostBytes) return null;
  return new URL(`${page}?aviso=archivo`, nextUrl);
};

const garbled = `No entendimos lo que llegó. Vuelve a la página anterior, recárgala e intenta otra vez.
We did not understand what arrived. Go back to the page before, reload it and try again.`;

const understood = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Next takes the origin of a post for an address, and breaks over one that is none. */
const hasOddOrigin = ({ headers }: NextRequest) => {
  const origin = headers.get('origin') ?? 'null';
  return origin !== 'null' && !URL.canParse(origin);
};

const isGarbled = async (request: NextRequest) =>
  hasOddOrigin(request) || isFormless(request) || !(await isSoundPost(request));

const isFormless = ({ nextUrl }: NextRequest) =>
  /^\/(?:_next\/static|documentos|api)\//.test(nextUrl.pathname);

/** In words, before anything of the page is made. */
const refuse = (text: string, status: number) => new NextResponse(text, { status, headers: unkept });

export async function proxy(request: NextRequest) {
  if (!understood.includes(request.method)) return refuse(garbled, 405);
  if (isTooLong(request)) return refuse(tooLong, 413);
  const tooLarge = tooLargeFor(request);
  if (tooLarge) return NextResponse.redirect(tooLarge, { status: 303, headers: unkept });
  if (request.method === 'POST' && (await isGarbled(request))) return refuse(garbled, 400);
  if (isFormless(request)) return NextResponse.next();
  const spanish = inSpanish(request);
  if (spanish) return NextResponse.redirect(spanish, { headers: unkept });
  const contentSecurityPolicy = policy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', contentSecurityPolicy);
  headers.set('x-path', request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', contentSecurityPolicy);
  response.headers.set('cache-control', 'no-store');
  // Only once the session is over: a foreign page must not be able to end somebody's visit.
  if (request.nextUrl.pathname.endsWith('/tramite/fin') && !hasSession(request))
    response.headers.set('clear-site-data', '"cache", "storage"');
  return response;
}

export const config = {
  matcher: [
    '/((?!_next/static/|documentos/|mis-datos$|api/|icon\\.svg$|manifest\\.webmanifest$).*)',
    // Below these no form is ever posted to; Next would read it all the same, and break over a broken one.
    {
      source: '/(_next/static|documentos|api)/:rest*',
      has: [{ type: 'header', key: 'content-type', value: 'multipart/.*' }],
    },
  ],
};
