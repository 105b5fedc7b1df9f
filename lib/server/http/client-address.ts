import { onArrival } from '#lib/server/http/arrival.ts';

/** The address that really asks: that of the socket, or what the outermost of the operator's own proxies saw. */
export const clientAddress = (
  forwarded: string | undefined,
  socketAddress: string,
  trustedProxies: number,
): string => {
  const hops = [...(forwarded?.split(',').map((hop) => hop.trim()) ?? []), socketAddress];
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? socketAddress;
};

/**
 * Replaces X-Forwarded-For by the one trustworthy address before Next sees a request, because Next believes what a client writes there
 * (docs/threats.md T18).
 */
export const trustOnlyOwnProxies = (trustedProxies: number): void =>
  onArrival(({ request: { headers, socket } }) => {
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',') || undefined;
    headers['x-forwarded-for'] = clientAddress(forwarded, socket.remoteAddress ?? 'unknown', trustedProxies);
  });
