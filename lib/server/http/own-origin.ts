/**
 * Whether a post came from a page of this site. Next checks this for server actions; a route has to, because other hosts below the same
 * domain also send the staff's cookie (ASVS 5.0 3.5.1).
 */
export const isFromHere = ({ headers }: Pick<Request, 'headers'>): boolean => {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site !== null;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
};
