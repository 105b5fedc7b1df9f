import { createServer, type Server } from 'node:http';
import next from 'next';
import { operatorLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import { drainable, type Patience } from '#lib/server/http/drain.ts';
import { beginToStop, closeAll, tellSupervisor } from '#lib/server/operation/life.ts';

/** A process that answers requests, on PORT and HOST. Several on one port are children of one supervisor (lib/cli/serve.ts). */

const port = Number(process.env.PORT);
const host = process.env.HOST ?? '';

/** Together less than the supervisor waits. Whoever stops the service at a terminal does not wait for proxies. */
const patience: Record<'SIGTERM' | 'SIGINT' | 'SIGHUP', Patience> = {
  SIGTERM: { serving: 3_000, finishing: 4_000 },
  SIGINT: { serving: 0, finishing: 4_000 },
  SIGHUP: { serving: 0, finishing: 4_000 },
};

const cannotListen: Record<string, Sentence> = {
  EADDRINUSE: {
    es: `Otro programa usa ya el puerto ${port} de ${host}: detenlo o elige otro con PORT.`,
    en: `Another program uses port ${port} of ${host} already: stop it, or choose another one with PORT.`,
  },
  EACCES: {
    es: `El sistema no permite usar el puerto ${port}: elige uno de 1024 o más con PORT.`,
    en: `The system does not allow port ${port}: choose one of 1024 or more with PORT.`,
  },
  EADDRNOTAVAIL: {
    es: `Esta máquina no tiene la dirección ${host}: corrige HOST.`,
    en: `This machine does not have the address ${host}: correct HOST.`,
  },
};

/** Where Next asks itself for the page that follows a form. Without it, it would ask the host that the request names. */
const ownAddress = (): string => {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  const reached = everywhere[host] ?? host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
};

const refuse = (error: NodeJS.ErrnoException): never => {
  console.error(cannotListen[error.code ?? '']?.[operatorLanguage(process.env, process.argv)] ?? error);
  process.exit(1);
};

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.once('error', refuse);
    server.listen(port, host, resolve);
  });

/** Resolves when no request is in hand and none will come. */
let finishRequests = async (_: Patience): Promise<void> => undefined;

const serve = async (): Promise<void> => {
  process.env.__NEXT_PRIVATE_ORIGIN = ownAddress();
  const application = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await application.prepare();
  const answer = application.getRequestHandler();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  const drain = drainable(server);
  await listen(server);
  finishRequests = async (given) => {
    await drain(given);
    await application.close();
  };
  tellSupervisor('ready');
};

const stop = async (signal: keyof typeof patience): Promise<void> => {
  if (!beginToStop()) return;
  await finishRequests(patience[signal]);
  await closeAll();
  process.exit(0);
};

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
void serve();
