import type { IncomingMessage } from 'node:http';
import { onArrival } from '#lib/server/http/arrival.ts';

/** Enough for a whole form over the slowest telephone line; Node itself waits five minutes. */
const bodyMilliseconds = 60_000;
const headMilliseconds = 15_000;

const understood: readonly unknown[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Methods and addresses that Next fails on (TRACE, *) become one that it refuses with 405. */
const tame = (request: IncomingMessage): void => {
  if (understood.includes(request.method) && request.url?.startsWith('/')) return;
  request.method = 'PUT';
  request.url = '/';
};

/** Refuses requests that Next cannot handle, before Next sees them, and ends connections that send too slowly (docs/threats.md T15). */
export const refuseMalformedRequests = (): void =>
  onArrival(({ request, server }) => {
    tame(request);
    if (!server) return;
    server.requestTimeout = bodyMilliseconds;
    server.headersTimeout = headMilliseconds;
  });
