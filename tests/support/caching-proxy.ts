import { createServer } from 'node:http';

type Kept = { status: number; headers: [string, string][]; body: Buffer };

/** May a shared cache keep this answer to a GET (RFC 9111 §3)? It guesses a life where none is given, as many do. */
const mayKeep = (answer: Response): boolean => {
  const control = answer.headers.get('cache-control') ?? '';
  return answer.status === 200 && !/no-store|private|no-cache|max-age=0/.test(control);
};

/** A careless shared cache before a site: it keeps whatever it may, by address alone, and hands it to everybody. */
export const startCachingProxy = async (target: string) => {
  const kept = new Map<string, Kept>();
  const server = createServer(async (request, response) => {
    const key = request.url ?? '';
    const found = request.method === 'GET' ? kept.get(key) : undefined;
    if (found) return response.writeHead(found.status, found.headers.flat()).end(found.body);
    const { cookie } = request.headers;
    const answer = await fetch(target + key, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    const body = Buffer.from(await answer.arrayBuffer());
    const headers = [...answer.headers].filter(
      ([name]) => !/^(content-encoding|transfer-encoding|content-length)$/.test(name),
    );
    if (mayKeep(answer)) kept.set(key, { status: answer.status, headers, body });
    return response.writeHead(answer.status, headers.flat()).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    keptPaths: () => [...kept.keys()],
    keptText: () => [...kept.values()].map(({ body }) => body.toString('latin1')).join('\n'),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};
