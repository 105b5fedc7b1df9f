/** Sends the browser on with a GET (RFC 9110, 15.4.4), to a path of this site or to another site. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location } });
