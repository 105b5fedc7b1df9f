import { type NextRequest, NextResponse } from 'next/server';

/** Nothing but this site's own files; scripts only with the nonce of the answer (threats.md T16). */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'${process.env.NODE_ENV === 'development' ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const contentSecurityPolicy = policy(nonce);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', contentSecurityPolicy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', contentSecurityPolicy);
  return response;
}

export const config = { matcher: ['/((?!_next/static|documentos|api|favicon|icon|manifest).*)'] };
