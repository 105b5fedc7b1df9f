import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, type Server, ServerResponse } from 'node:http';

/** A request as Node read it, before Next sees it. */
export type Arrival = { request: IncomingMessage; response: ServerResponse; server?: Server };

const isArrival = (message: unknown): message is Arrival =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage &&
  'response' in message &&
  message.response instanceof ServerResponse;

/** Calls `meet` for each request of this process, before Next sees it. */
export const onArrival = (meet: (arrival: Arrival) => void): void => {
  subscribe('http.server.request.start', (message) => {
    if (isArrival(message)) meet(message);
  });
};
