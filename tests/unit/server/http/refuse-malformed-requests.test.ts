import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refuseMalformedRequests } from '#lib/server/http/refuse-malformed-requests.ts';

let server: Server;
let port = 0;

beforeAll(async () => {
  refuseMalformedRequests();
  server = createServer(({ method, url }, response) => response.end(`${method} ${url}`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ask = (line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let told = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => (told += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(told.split('\r\n\r\n')[1] ?? ''));
  });

test('T15: a browser’s requests stay as they are', async () => {
  expect(await ask('GET /es/tramite?x=1')).toContain('GET /es/tramite?x=1');
  expect(await ask('POST /es')).toContain('POST /es');
});

test('a link that was damaged on its way asks for the page that says so', async () => {
  expect(await ask('GET /es/tramite/confirmar/%E0%A4?a=%ff')).toBe(
    'GET /es/tramite/confirmar/%25E0%25A4?a=%ff',
  );
  expect(await ask('GET /es/aviso/a.%zz')).toBe('GET /es/aviso/a.%25zz');
  expect(await ask('GET /es/ayuda/%C3%B1')).toBe('GET /es/ayuda/%C3%B1');
});

test.each(['TRACE /es', 'GET *', 'QUERY /es', 'GET http://otro.example/', 'PROPFIND *'])(
  'T15: %s becomes a request that is refused',
  async (line) => {
    expect(await ask(line)).toContain('PUT /');
  },
);
