import { createConnection, createServer, type Socket } from 'node:net';

/** What the proxy does with the next COMMIT: the server never gets it, or the server does it and its answer is lost. */
export type Cut = 'beforeCommit' | 'afterCommit';

/** A message of one SQL text, COMMIT (PostgreSQL manual, "Message Formats": Q, length, text, 0). */
const commit = Buffer.from('Q\0\0\0\x0bcommit\0');

const portOf = (address: unknown): number =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;

/** A TCP proxy before PostgreSQL that loses connections on purpose. Answers the address to use instead of `databaseUrl`. */
export const startCuttingProxy = async (databaseUrl: string) => {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [client: Socket, server: Socket]>();
  let nextCut: Cut | null = null;
  let isAway = false;
  const cuts: Cut[] = [];

  const cutNow = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const pass = (client: Socket, server: Socket) => {
    let losesAnswer = false;
    client.on('data', (bytes: Buffer) => {
      const cut = bytes.includes(commit) ? nextCut : null;
      if (cut === null) return void server.write(bytes);
      nextCut = null;
      cuts.push(cut);
      losesAnswer = true;
      if (cut === 'afterCommit') return void server.write(bytes);
      client.destroy();
      server.destroy();
    });
    server.on('data', (bytes: Buffer) => (losesAnswer ? void client.destroy() : void client.write(bytes)));
  };
  const join = (client: Socket) => {
    if (isAway) return void client.destroy();
    const server = createConnection(Number(target.port), target.hostname);
    const pair = [client, server] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.once('close', () => {
        pairs.delete(pair);
        for (const each of pair) each.destroy();
      });
    }
    pass(client, server);
  };
  const listener = createServer(join);
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(portOf(listener.address()));
  return {
    url: url.href,
    /** The cuts that were made. */
    cuts,
    cutNext: (cut: Cut) => {
      nextCut = cut;
    },
    /** Ends every connection, as a firewall or a restart does. */
    cutNow,
    /** While away, nobody gets a connection. */
    beAway: (away: boolean) => {
      isAway = away;
      if (away) cutNow();
    },
    stop: async () => {
      cutNow();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
};
