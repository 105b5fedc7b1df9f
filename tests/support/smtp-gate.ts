import { connect, createServer, type Server, type Socket } from 'node:net';

/** `open`: passes everything on · `gone`: nobody listens · `silent`: takes the line and says nothing · `trickle`: passes the server's bytes one by one. */
export type GateMode = 'open' | 'gone' | 'silent' | 'trickle';

const pause = 20;

/** Passes what comes in one byte at a time. */
const passSlowly = (from: Socket, to: Socket): void => {
  const waiting: number[] = [];
  from.on('data', (bytes) => waiting.push(...bytes));
  const drip = setInterval(() => {
    const byte = waiting.shift();
    if (byte !== undefined) to.write(Uint8Array.of(byte));
  }, pause);
  to.once('close', () => clearInterval(drip));
};

const pass = (client: Socket, port: number, isSlow: boolean): void => {
  const server = connect(port, '127.0.0.1');
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const)
    one.on('error', () => undefined).once('close', () => other.destroy());
  client.pipe(server);
  if (isSlow) passSlowly(server, client);
  else server.pipe(client);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** A line to a mail server on a port of its own, which can be told to fail as lines do. */
export const startSmtpGate = async (target: string) => {
  const lines = new Set<Socket>();
  let mode: GateMode = 'open';
  const server = createServer((client) => {
    lines.add(client);
    client.on('error', () => undefined).once('close', () => lines.delete(client));
    if (mode !== 'silent') pass(client, Number(new URL(target).port), mode === 'trickle');
  });
  const port = await listen(server, 0);
  const shut = async (): Promise<void> => {
    for (const line of lines) line.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  /** Cuts every line, so that the next mail meets the new mode. */
  const behave = async (next: GateMode): Promise<void> => {
    mode = next;
    if (server.listening) await shut();
    if (next !== 'gone') await listen(server, port);
  };
  return { url: `smtp://127.0.0.1:${port}`, behave, close: () => (server.listening ? shut() : undefined) };
};
