import { readVisit } from '#lib/server/visit/session.ts';

/** The language of the case in progress, Spanish otherwise; never guessed from the browser or the place. */
export async function GET(): Promise<Response> {
  const visit = await readVisit();
  const location = `/${visit?.request.locale ?? 'es'}`;
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}
