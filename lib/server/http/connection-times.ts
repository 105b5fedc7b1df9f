import type { IncomingMessage } from 'node:http';
import { onArrival } from '#lib/server/http/arrival.ts';

/** Enough for a whole form over the slowest telephone line. */
const bodyMilliseconds = 60_000;

/**
 * How long an idle connection is kept. Node closes after 5 s, and a proxy that sends a form at that moment answers 502. Proxies keep theirs
 * for 60 s (nginx, load balancers of AWS), 90 s (Traefik), 120 s (Caddy) or 600 s (Google), so this side must be the one that waits longer.
 */
const idleMilliseconds = 620_000;

/** Node also counts the time before the first request on a connection, which proxies open ahead of need. */
const headMilliseconds = idleMilliseconds + 5_000;

/** Ends the connection of a request whose body does not come (docs/threats.md T15). */
const endWhenSlow = (request: IncomingMessage): void => {
  const tooSlow = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, bodyMilliseconds).unref();
  request.once('close', () => clearTimeout(tooSlow));
};

/** Keeps connections for longer than the proxies in front, and ends those that send a body too slowly. */
export const keepConnections = (): void =>
  onArrival(({ request, server }) => {
    endWhenSlow(request);
    if (!server) return;
    server.keepAliveTimeout = idleMilliseconds;
    server.headersTimeout = headMilliseconds;
    server.requestTimeout = headMilliseconds;
  });
