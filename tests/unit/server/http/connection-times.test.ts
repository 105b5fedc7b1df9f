import { Agent, createServer, get, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { keepConnections } from '#lib/server/http/connection-times.ts';

let server: Server;
let port = 0;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  keepConnections();
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('ok'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  agent.destroy();
  return new Promise((resolve) => server.close(resolve));
});

const ask = (): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (response) => {
      response.resume().on('end', () => resolve(String(response.headers['keep-alive'])));
    }).on('error', reject);
  });

/** Seconds for which proxies keep an idle connection to the server behind them. */
const proxies = { nginx: 60, 'AWS load balancer': 60, Traefik: 90, Caddy: 120, 'Google load balancer': 600 };

test('a form that comes over an idle connection of a proxy is taken: the site keeps it for longer than the proxy', async () => {
  await ask();
  const kept = Number(/timeout=(\d+)/.exec(await ask())?.[1]);
  for (const [proxy, seconds] of Object.entries(proxies)) expect(kept, proxy).toBeGreaterThan(seconds + 5);
  expect(server.headersTimeout).toBeGreaterThan(server.keepAliveTimeout);
  expect(server.requestTimeout).toBeGreaterThanOrEqual(server.headersTimeout);
});

test('T15: a body that does not come within a minute ends its connection', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const arrived = new Promise((resolve) => server.once('request', resolve));
  const socket = connect(port, '127.0.0.1');
  const ended = new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx');
  await arrived;
  vi.advanceTimersByTime(59_000);
  expect(socket.destroyed).toBe(false);
  vi.advanceTimersByTime(1_000);
  await ended;
  expect(socket.destroyed).toBe(true);
});
