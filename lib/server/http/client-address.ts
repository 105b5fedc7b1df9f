import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const isArrival = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage;

/** Who really asks: the socket's address, or what the outermost of the operator's own proxies saw. */
export const clientAddress = (
  forwarded: string | undefined,
  socketAddress: string,
  trustedProxies: number,
): string => {
  const hops = [...(forwarded?.split(',').map((hop) => hop.trim()) ?? []), socketAddress];
  return hops.at(-1 - trustedProxies) ?? hops[0] ?? socketAddress;
};

/**
 * Next hands a client's own X-Forwarded-For on as if it were true. Before Next sees a request, the header becomes the one
 * address that may be believed (docs/threats.md T18).
 */
export const trustOnlyOwnProxies = (trustedProxies: number): void => {
  subscribe('http.server.request.start', (message) => {
    if (!isArrival(message)) return;
    const { headers, socket } = message.request;
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',') || undefined;
    headers['x-forwarded-for'] = clientAddress(forwarded, socket.remoteAddress ?? 'unknown', trustedProxies);
  });
};
