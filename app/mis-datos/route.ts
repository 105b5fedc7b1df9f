import { ownDataFile } from '#lib/server/own-data.ts';
import { readVisit } from '#lib/server/session.ts';
import { tell } from '#lib/server/told.ts';

const headers = {
  'cache-control': 'no-store, private',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
};

const nothing = () => new Response(null, { status: 404, headers });

/** A person's own data, for the browser whose confirmed visit reached its number; for anybody else there are none (threats.md T09). */
export async function GET(request: Request): Promise<Response> {
  const visit = await readVisit();
  const format = new URL(request.url).searchParams.get('formato');
  if (!visit?.confirmed || visit.request.stage !== 'issued') return nothing();
  const file = await ownDataFile(visit.request.id, format);
  if (!file) return nothing();
  await tell(visit, 'data.exported', file.format);
  return new Response(file.body, {
    headers: {
      ...headers,
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
    },
  });
}
