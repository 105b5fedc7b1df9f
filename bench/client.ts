import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export type Answer = { status: number; headers: IncomingHttpHeaders; text: () => string };

const boundary = 'bench-boundary';

/** A form as a browser without JavaScript posts it. */
const multipart = (fields: [name: string, value: string][]): Buffer =>
  Buffer.from(
    fields
      .map(
        ([name, value]) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('')
      .concat(`--${boundary}--\r\n`),
  );

/** Asks over kept connections, as a browser does: packed answers, read to the end. */
export const openClient = (origin: string) => {
  // Idle connections are given up before the server does it, which takes 5 s.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 2_000 });
  const send = (method: string, path: string, headers: OutgoingHttpHeaders, body?: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = { method, agent, headers: { 'accept-encoding': 'gzip', ...headers } };
      const sent = request(origin + path, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const packed = response.headers['content-encoding'] === 'gzip';
          const text = () => (packed ? gunzipSync(bytes) : bytes).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    get: (path: string, headers: OutgoingHttpHeaders = {}) => send('GET', path, headers),
    post: (path: string, fields: [string, string][], headers: OutgoingHttpHeaders = {}) => {
      const body = multipart(fields);
      const type = `multipart/form-data; boundary=${boundary}`;
      return send(
        'POST',
        path,
        { 'content-type': type, 'content-length': body.length, origin, ...headers },
        body,
      );
    },
    close: () => agent.destroy(),
  };
};
export type Client = ReturnType<typeof openClient>;

/** Does `act` for 0 … count - 1, so many at a time. */
export const inLanes = async (
  lanes: number,
  count: number,
  act: (nth: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  const lane = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};
