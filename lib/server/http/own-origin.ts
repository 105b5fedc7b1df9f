import { onArrival } from '#lib/server/http/arrival.ts';

/** `https://nss.example`: scheme, host and port, as the URL standard writes them, without the dot of the root of all names. */
const originOf = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return /^https?:$/.test(protocol) ? `${protocol}//${host.replace(/\.(?=:\d+$|$)/, '')}` : null;
};

/**
 * Writes the site's own address, which the operator set, over what the client and the proxies say about it. Next believes these headers, and
 * each proxy writes something else there: its inner name, a port, a list, nothing.
 */
export const speakOfOwnAddress = (baseUrl: string): void => {
  const { protocol, host, port } = new URL(baseUrl);
  const isSafe = protocol === 'https:';
  onArrival(({ request: { headers } }) => {
    headers['x-forwarded-host'] = host;
    headers['x-forwarded-proto'] = isSafe ? 'https' : 'http';
    headers['x-forwarded-port'] = port || (isSafe ? '443' : '80');
  });
};

type Headers = Pick<Request, 'headers'>['headers'];

/** The site's own origin, as `speakOfOwnAddress` wrote it. */
export const ownOrigin = (headers: Headers): string =>
  `${headers.get('x-forwarded-proto') ?? 'http'}://${headers.get('x-forwarded-host') ?? ''}`;

/** A header once; '' where it is missing or where copies of it say different things. A proxy may send a header twice. */
const onceOf = (headers: Headers, name: string): string => {
  const said = new Set((headers.get(name) ?? '').split(',').map((each) => each.trim()));
  return said.size === 1 ? ([...said][0] ?? '') : '';
};

const isOfThisMachine = (origin: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(origin).hostname);

/** The machine itself has several names, and no page of the network has one of them. */
const isSameMachine = (origin: string, host: string): boolean =>
  isOfThisMachine(origin) && originOf(`${new URL(origin).protocol}//${host}`) === origin;

/**
 * Whether a post came from a page of this site (ASVS 5.0 3.5.1). The browser itself says so, or names the page's origin: in Origin, or in
 * Referer where an old browser sends no Origin. That origin is compared with the operator's own address and not with a header that
 * a proxy rewrites.
 */
export const isFromHere = ({ headers }: { headers: Headers }): boolean => {
  const site = onceOf(headers, 'sec-fetch-site').toLowerCase();
  if (site === 'same-origin') return true;
  if (site === 'same-site' || site === 'cross-site') return false;
  const named = onceOf(headers, 'origin');
  const origin = originOf(named === '' || named === 'null' ? onceOf(headers, 'referer') : named);
  if (origin === null) return false;
  return origin === originOf(ownOrigin(headers)) || isSameMachine(origin, headers.get('host') ?? '');
};
