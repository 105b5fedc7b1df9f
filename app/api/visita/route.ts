import { forgetEndedVisit, prolongVisit, watchVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { reportOnVisit } from '#lib/server/visit/visit-report.ts';

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

const report = async (visit: Visit | null): Promise<Response> =>
  Response.json(await reportOnVisit(visit), { headers });

/** Only pages of this site may change something; browsers say where a request comes from. */
const isForeign = (request: Request): boolean =>
  !['same-origin', 'none'].includes(request.headers.get('sec-fetch-site') ?? 'same-origin');

const refused = (): Response => new Response(null, { status: 403, headers });

/** How long this browser's visit goes on. Looking does not prolong it. */
export const GET = async (): Promise<Response> => report(await watchVisit());

/** «Seguir aquí». */
export const POST = async (request: Request): Promise<Response> =>
  isForeign(request) ? refused() : report(await prolongVisit());

/** The time is over: what the browser keeps of a dead visit goes, so that the last page can tell it to forget the rest. */
export const DELETE = async (request: Request): Promise<Response> =>
  isForeign(request) ? refused() : report(await forgetEndedVisit());
