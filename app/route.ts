import { readVisit } from '#lib/server/visit/session.ts';

/** Redirects to the language of the open case, else to Spanish. Never guesses it from the browser or the country. */
export async function GET(): Promise<Response> {
  const visit = await readVisit();
  const location = `/${visit?.request.locale ?? 'es'}`;
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}
