import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. `serving`: how long it still takes connections; `finishing`: how long requests in hand may then take. */
export type Patience = { serving: number; finishing: number };

const sweepMilliseconds = 50;
/** How long a connection on which nothing came yet may still bring a request. Browsers and proxies open some ahead of need. */
const silenceMilliseconds = 300;

const endAfterAnswer = (response: ServerResponse): void => {
  if (!response.headersSent) response.setHeader('connection', 'close');
};

/** Ends idle connections until none is left, because one that was busy when the server closed would be kept for its whole idle time. */
const close = async (server: Server, sockets: ReadonlySet<Socket>, patience: number): Promise<void> => {
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds);
  const endSilent = setTimeout(() => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  }, silenceMilliseconds);
  // Not `closeAllConnections`, which does not know those that asked to become something else (RFC 9110 §7.8).
  const cut = setTimeout(() => {
    for (const socket of sockets) socket.destroy();
  }, patience);
  const closed = once(server, 'close');
  server.close();
  await closed;
  clearInterval(sweep);
  for (const timer of [endSilent, cut]) clearTimeout(timer);
};

/** Keeps what is open in a set. */
const keepWhileOpen = <T extends Socket | ServerResponse>(open: Set<T>, each: T): void => {
  open.add(each);
  each.once('close', () => open.delete(each));
};

/**
 * Prepares the orderly end of a server. The function that it answers ends it: for a while requests are answered as before, but each answer
 * asks to end its connection, so that a proxy sends the next one elsewhere; then only requests in hand are finished.
 */
export const drainable = (server: Server): ((patience: Patience) => Promise<void>) => {
  const sockets = new Set<Socket>();
  const inHand = new Set<ServerResponse>();
  let isDraining = false;
  server.on('connection', (socket) => keepWhileOpen(sockets, socket));
  server.prependListener('request', (_, response: ServerResponse) => {
    keepWhileOpen(inHand, response);
    if (isDraining) endAfterAnswer(response);
  });
  return async ({ serving, finishing }) => {
    isDraining = true;
    for (const response of inHand) endAfterAnswer(response);
    await sleep(serving);
    await close(server, sockets, finishing);
  };
};
