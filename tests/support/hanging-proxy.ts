import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Stands between a client and a server. While it hangs, connections are taken and stay open, and nothing passes. */
export const hangingProxy = async (target: { host: string; port: number }) => {
  const ends: Socket[] = [];
  let hangs = false;
  const join = (client: Socket) => {
    const server = connect(target);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      ends.push(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
      if (hangs) from.pause();
    }
  };
  const proxy = createServer(join);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    proxy.close();
  });
  const address = proxy.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    hang: () => {
      hangs = true;
      for (const end of ends) end.pause();
    },
    goOn: () => {
      hangs = false;
      for (const end of ends) end.resume();
    },
  };
};
