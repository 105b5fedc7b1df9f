import type { IncomingMessage } from 'node:http';
import { isDecodable } from '#lib/domain/basics/percent-code.ts';
import { onArrival } from '#lib/server/http/arrival.ts';

const understood: readonly unknown[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A link that a mail program damaged (%E0%A4) keeps its page: each of its % is a sign like others, so that the page says what is wrong. */
const readable = (url: string): string => {
  const [path = '', ...query] = url.split('?');
  return isDecodable(path) ? url : [path.replaceAll('%', '%25'), ...query].join('?');
};

/** Methods and addresses that Next fails on (TRACE, *) become one that it refuses with 405. */
const tame = (request: IncomingMessage): void => {
  if (understood.includes(request.method) && request.url?.startsWith('/')) {
    request.url = readable(request.url);
    return;
  }
  request.method = 'PUT';
  request.url = '/';
};

/** Refuses requests that Next cannot handle, before Next sees them (docs/threats.md T15). */
export const refuseMalformedRequests = (): void => onArrival(({ request }) => tame(request));
