import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';

/** A balancer without memory: each request goes to the next server of the list, so that no two of one browser meet the same one. */
export const startRoundRobin = async () => {
  const servers: { origin: string; requests: number }[] = [];
  let turn = 0;
  const balancer = createServer((request, response) => {
    const server = servers[turn % servers.length];
    turn += 1;
    if (!server) return response.writeHead(503).end();
    server.requests += 1;
    const { method, headers, url = '/' } = request;
    const onward = ask(new URL(url, server.origin), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    return request.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const address = balancer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    shareWith: (...origins: string[]) => servers.push(...origins.map((origin) => ({ origin, requests: 0 }))),
    /** How many requests each server got. */
    counts: () => servers.map(({ requests }) => requests),
    close: () => {
      balancer.closeAllConnections();
      balancer.close();
    },
  };
};
