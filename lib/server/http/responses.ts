/** Sends the browser on with a GET (RFC 9110, 15.4.4), to a path of this site or to another site. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location } });

/**
 * A JSON answer that any site or program may read, because nothing in it depends on who asks. Kept for five minutes, and for a day
 * while this service cannot be reached.
 */
export const openToAll = (list: object): Response =>
  Response.json(list, {
    headers: {
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300, stale-if-error=86400',
      'x-content-type-options': 'nosniff',
    },
  });

/** The answer to a probe: 200 or 503, and the reasons for whoever reads it. */
export const probed = (works: boolean, reasons: object): Response =>
  Response.json(reasons, {
    status: works ? 200 : 503,
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
