import { once } from 'node:events';
import { Agent, createServer, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { drainable } from '#lib/server/http/drain.ts';

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
};

/** A server whose requests to /slow wait in `slow` for the test to answer them. */
const aServer = async () => {
  const slow: ServerResponse[] = [];
  const server = createServer((asked, response) => {
    if (asked.url === '/slow') slow.push(response);
    else response.end('here');
  });
  // As the service keeps them (lib/server/http/connection-times.ts).
  server.keepAliveTimeout = 620_000;
  const drain = drainable(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const agent = new Agent({ keepAlive: true });
  const port = portOf(server);
  const ask = async (path: string) => {
    const asked = request({ port, path, agent }).end();
    const [response] = await once(asked, 'response');
    response.resume();
    await once(response, 'end');
    return response.headers.connection;
  };
  return { port, server, slow, drain, ask, end: () => agent.destroy() };
};

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const hour = 3_600_000;

describe('a server that ends', () => {
  test('ends although proxies keep idle connections', async () => {
    const { drain, ask, end } = await aServer();
    expect(await ask('/')).toBe('keep-alive');
    await drain({ serving: 0, finishing: hour });
    await expect(ask('/')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
    end();
  });

  test('finishes the request in hand, and does not keep its connection', async () => {
    const { drain, ask, slow, end } = await aServer();
    const answer = ask('/slow');
    await until(() => slow.length === 1);
    let ended = false;
    const done = drain({ serving: 0, finishing: hour }).then(() => {
      ended = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(ended).toBe(false);
    slow[0]?.end('late');
    expect(await answer).toBe('close');
    await done;
    end();
  });

  test('answers new requests for a while, and asks each proxy to come no more', async () => {
    const { drain, ask, end } = await aServer();
    const done = drain({ serving: 200, finishing: hour });
    expect(await ask('/')).toBe('close');
    await done;
    end();
  });

  test('cuts off a request that does not end', async () => {
    const { drain, ask, slow, end } = await aServer();
    const answer = ask('/slow').catch((error: unknown) => error);
    await until(() => slow.length === 1);
    await drain({ serving: 0, finishing: 50 });
    expect(await answer).toBeInstanceOf(Error);
    end();
  });

  test('cuts off a connection that asked to become something else', async () => {
    const { port, server, drain, end } = await aServer();
    const upgraded = once(server, 'upgrade');
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: nothing\r\n\r\n');
    await upgraded;
    await drain({ serving: 0, finishing: 50 });
    socket.destroy();
    end();
  });

  test('waits for nobody who has sent nothing', async () => {
    const { port, drain, end } = await aServer();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    await drain({ serving: 0, finishing: hour });
    socket.destroy();
    end();
  });
});
