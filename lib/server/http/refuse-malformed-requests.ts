import type { IncomingMessage } from 'node:http';
import { onArrival } from '#lib/server/http/arrival.ts';

const understood: readonly unknown[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Methods and addresses that Next fails on (TRACE, *) become one that it refuses with 405. */
const tame = (request: IncomingMessage): void => {
  if (understood.includes(request.method) && request.url?.startsWith('/')) return;
  request.method = 'PUT';
  request.url = '/';
};

/** Refuses requests that Next cannot handle, before Next sees them (docs/threats.md T15). */
export const refuseMalformedRequests = (): void => onArrival(({ request }) => tame(request));
