import { inWords } from '#lib/server/http/in-words.ts';
import { refusalAnswer } from '#lib/server/http/refusal-page.ts';
import { ownDataFile } from '#lib/server/privacy/own-data.ts';
import { readVisit } from '#lib/server/visit/session.ts';

const headers = {
  'cache-control': 'no-store, private',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
};

/** A person's own data, for the browser whose confirmed visit reached its number. Everybody else gets 404 and a way on (docs/threats.md T09). */
export const GET = inWords('/mis-datos', async (request: Request): Promise<Response> => {
  const visit = await readVisit();
  const format = new URL(request.url).searchParams.get('formato');
  const isOwn = visit?.confirmed && !visit.desk && visit.request.stage === 'issued';
  const file = isOwn ? await ownDataFile(visit.request.id, format) : null;
  if (!file) return refusalAnswer('gone', request);
  return new Response(file.body, {
    headers: {
      ...headers,
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
    },
  });
});
