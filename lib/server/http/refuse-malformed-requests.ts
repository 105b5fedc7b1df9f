import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, type Server } from 'node:http';

/** Enough for a whole form over the slowest telephone line; Node itself waits five minutes. */
const bodyMilliseconds = 60_000;
const headMilliseconds = 15_000;

const understood: readonly unknown[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

type Arrival = { request: IncomingMessage; server?: Server };

const isArrival = (message: unknown): message is Arrival =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage;

/** Methods and addresses that Next fails on (TRACE, *) become one that it refuses with 405. */
const tame = (request: IncomingMessage): void => {
  if (understood.includes(request.method) && request.url?.startsWith('/')) return;
  request.method = 'PUT';
  request.url = '/';
};

/** Refuses requests that Next cannot handle, before Next sees them, and ends connections that send too slowly (docs/threats.md T15). */
export const refuseMalformedRequests = (): void => {
  subscribe('http.server.request.start', (message) => {
    if (!isArrival(message)) return;
    tame(message.request);
    if (!message.server) return;
    message.server.requestTimeout = bodyMilliseconds;
    message.server.headersTimeout = headMilliseconds;
  });
};
