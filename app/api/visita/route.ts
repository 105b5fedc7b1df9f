import { inWords } from '#lib/server/http/in-words.ts';
import { forgetEndedVisit, prolongVisit, watchVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { reportOnVisit } from '#lib/server/visit/visit-report.ts';

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

const report = async (visit: Visit | null): Promise<Response> =>
  Response.json(await reportOnVisit(visit), { headers });

/** Whether another site sent the request. Only pages of this site may change something. */
const isForeign = (request: Request): boolean =>
  !['same-origin', 'none'].includes(request.headers.get('sec-fetch-site') ?? 'same-origin');

const refused = (): Response => new Response(null, { status: 403, headers });

/** Answers how long this browser's visit lasts. Does not prolong it. */
export const GET = inWords('/api/visita', async () => report(await watchVisit()));

/** «Seguir aquí». */
export const POST = inWords('/api/visita', async (request) =>
  isForeign(request) ? refused() : report(await prolongVisit()),
);

/** Removes the cookie of an ended visit. Then the last page can tell the browser to delete everything else. */
export const DELETE = inWords('/api/visita', async (request) =>
  isForeign(request) ? refused() : report(await forgetEndedVisit()),
);
