import { readSecurityTxt } from '#lib/server/operation/security-txt.ts';

/** Where to report a vulnerability (RFC 9116). */
export async function GET(): Promise<Response> {
  return new Response(await readSecurityTxt(), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
