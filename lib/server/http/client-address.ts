import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const isArrival = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage;

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
export const trustOnlyOwnProxies = (trustedProxies: number): void => {
  subscribe('http.server.request.start', (message) => {
    if (!isArrival(message)) return;
    const { headers, socket } = message.request;
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',') || undefined;
    headers['x-forwarded-for'] = clientAddress(forwarded, socket.remoteAddress ?? 'unknown', trustedProxies);
  });
};
