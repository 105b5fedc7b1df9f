import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { addInstallationGauges } from '#lib/adapters/metrics/installation-gauges.ts';
import type { ProcessMeters } from '#lib/adapters/metrics/process-meters.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import { onArrival } from '#lib/server/http/arrival.ts';
import { routeNames } from '#lib/server/http/route-name.ts';
import { installationState } from '#lib/server/operation/installation-state.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a request has the token, in a time that tells nothing about it. Without a token everybody may. */
const guard = (token: string | null): ((request: IncomingMessage) => boolean) => {
  if (token === null) return () => true;
  const expected = digest(`Bearer ${token}`);
  return ({ headers }) => timingSafeEqual(digest(headers.authorization ?? ''), expected);
};

const metricsPath = '/metrics';

/** Measures the requests of this process, but those for the metrics themselves. */
const measureRequests = ({ answered }: ProcessMeters): void => {
  const nameOf = routeNames('.next');
  onArrival(({ request, response }) => {
    const { url = '', method = '' } = request;
    if (url === metricsPath) return;
    const begun = performance.now();
    response.once('close', () =>
      answered({
        route: nameOf(url),
        method,
        status: response.statusCode,
        seconds: (performance.now() - begun) / 1_000,
      }),
    );
  });
};

const reader = (deps: Deps, { registry }: ProcessMeters, ofInstallation: boolean) => {
  if (!ofInstallation) return () => registry.metrics();
  const [setGauges, read] = [addInstallationGauges(registry), installationState(deps)];
  return async () => {
    setGauges(await read());
    return registry.metrics();
  };
};

const answerWith =
  (text: () => Promise<string>, mayRead: (request: IncomingMessage) => boolean, type: string) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url !== metricsPath) return void response.writeHead(404).end();
    if (!mayRead(request)) return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    const body = await text();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  };

/**
 * Which process this is: 0 does the upkeep and exports the state of the installation; each web process has a number from 1. Each has a port of
 * its own, because Prometheus must see that a process began anew (docs/decisions.md §3).
 */
export type MetricsPlace = { process: number; ofInstallation: boolean };

/** Serves the metrics of this process where the settings say; nothing without them. */
export const serveMetrics = (deps: Deps, { process, ofInstallation }: MetricsPlace): void => {
  const { meters, log, environment } = deps;
  const settings = environment.metrics;
  if (!meters || !settings) return;
  measureRequests(meters);
  const text = reader(deps, meters, ofInstallation);
  const answer = answerWith(text, guard(settings.token), meters.registry.contentType);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  // The service goes on without metrics.
  server.once('error', (error: NodeJS.ErrnoException) =>
    log.event('metrics.failed', { errorName: error.name, errorCode: error.code }),
  );
  server.listen({ port: settings.port + process, host: settings.host, exclusive: true }).unref();
};
