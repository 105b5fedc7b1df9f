import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { type PlainForm, readPlainForm } from '#tests/e2e/actions/plain-post.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { below, isFullFuzz, pick, type Random, seeded, spoil, times } from '#tests/support/fuzz-texts.ts';

test.use({ settings: { HUMAN_CHECK: 'off' } });
test.describe.configure({ mode: 'default' });

const methods = [
  'GET',
  'POST',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'QUERY',
  'get',
  'X',
  '',
] as const;
const paths = [
  '/es/tramite',
  '/es/tramite',
  '/es/tramite',
  '/es/tramite',
  '/es/tramite',
  '/en/tramite/correo',
  '/es/tramite/resultado',
  `/es/tramite/confirmar/${'x'.repeat(43)}`,
  '/es/ayuda/numero',
  '/es/verificar',
  '/documentos/x?tipo=tarjeta',
  '/api/visita',
  '/api/letras/x',
  '/api/health',
  '/',
  '/%',
  '/%ff/%00',
  '//otro.example/x',
  '/es/../../etc/passwd',
  '/_next/static/../../package.json',
  '/_next/image?url=http://127.0.0.1&w=1&q=1',
  '*',
  'http://otro.example/',
] as const;
const types = [
  ...Array.from({ length: 12 }, () => 'multipart/form-data; boundary=b'),
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/json',
  'text/plain;charset=UTF-8',
  'text/html; charset=utf-16',
  '',
];

const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** The fields of a real form, some spoilt, missing, doubled or with names of their own. */
const aBody = (random: Random, { fields }: PlainForm): string => {
  const person = {
    curp: 'SASO750909HDFNNS05',
    email: 'ana@correo.example',
    emailConfirmation: 'ana@correo.example',
  };
  const parts = Object.entries({ ...fields, ...person }).flatMap(([name, value]) => {
    const fate = name.startsWith('$') && random() < 0.9 ? 1 : random();
    if (fate < 0.05) return [];
    if (fate < 0.1) return [part(name, value), part(name, spoil(random, value))];
    if (fate < 0.15) return [part(spoil(random, name), value)];
    return [part(name, fate < 0.4 ? spoil(random, value) : value)];
  });
  const whole = `${parts.join('')}--b--\r\n`;
  return random() < 0.1 ? whole.slice(0, below(random, whole.length)) : whole;
};

const oddHeaders = [
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding : chunked',
  'Content-Length: 5',
  'Content-Length: -1',
  'Expect: 100-continue',
  'Connection: close, upgrade\r\nUpgrade: websocket',
  'X-Forwarded-Host: otro.example',
  'X-Forwarded-For: 1, 2, 3',
  'X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy',
  'Next-Action: 60020efe27db64a442d2c1a839d759b3a834be2ad4',
  'Next-Action: x',
  'RSC: 1',
  'Next-Router-State-Tree: %5B%5D',
  'Cookie: tramite=x; formulario=y',
  `Cookie: ${'a=b; '.repeat(3_000)}`,
  `X-Long: ${'x'.repeat(30_000)}`,
  'Content-Encoding: gzip',
  'Range: bytes=0-1',
  'If-None-Match: *',
  'Origin: https://otro.example',
  'Origin: null',
  'Bad Header',
  ' folded: x',
] as const;

const aRequest = (random: Random, form: PlainForm, host: string): string => {
  const method = pick(random, methods);
  const body = method === 'POST' || random() < 0.1 ? aBody(random, form) : '';
  const bytes = Buffer.byteLength(body);
  const length = random() < 0.95 ? bytes : below(random, bytes * 2 + 1);
  const lines = [
    `${method} ${random() < 0.7 ? pick(random, paths) : spoil(random, pick(random, paths)).replace(/[\r\n]/g, '')} HTTP/1.1`,
    random() < 0.97 ? `Host: ${host}` : 'Host: otro.example',
    `Origin: http://${host}`,
    `Content-Type: ${types[below(random, types.length)]}`,
    ...(body || random() < 0.1 ? [`Content-Length: ${length}`] : []),
    ...Array.from({ length: random() < 0.4 ? 1 + below(random, 2) : 0 }, () => pick(random, oddHeaders)),
    'Connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
};

type Told = { statuses: number[]; milliseconds: number; isOpen: boolean };

/** Sends bytes as they are; a second without an answer to a request that is not whole is no fault of the server. */
const send = (port: number, text: string): Promise<Told> =>
  new Promise((resolve) => {
    const from = performance.now();
    let told = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const end = (isOpen: boolean) => {
      socket.destroy();
      const statuses = [...told.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
      resolve({ statuses, milliseconds: performance.now() - from, isOpen });
    };
    socket.on('data', (chunk) => (told += chunk.toString('latin1')));
    socket.on('close', () => end(false));
    socket.on('error', () => end(false));
    socket.setTimeout(1_500, () => end(true));
  });

const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024;

test('T15: no request brings the server down or to 500, nor to a second in a full run', async ({ site }) => {
  test.setTimeout(7_200_000);
  const count = isFullFuzz ? times(100_000) : 400;
  const random = seeded(8);
  const form = await readPlainForm(site, '/es/tramite', 'tramite');
  const { host, port } = new URL(site.baseUrl);
  const seen = new Map<number, number>();
  const broken: string[] = [];
  let [slowest, halfway] = [0, 0];
  for (let turn = 0; turn < count; turn += 8) {
    const requests = Array.from({ length: 8 }, () => aRequest(random, form, host));
    const answers = await Promise.all(requests.map((text) => send(Number(port), text)));
    for (const [at, { statuses, milliseconds, isOpen }] of answers.entries()) {
      for (const status of statuses) seen.set(status, (seen.get(status) ?? 0) + 1);
      if (!isOpen) slowest = Math.max(slowest, milliseconds);
      // 501 is Node's word for a transfer coding that nobody knows.
      if (statuses.some((status) => status >= 500 && status !== 501))
        broken.push(requests[at]?.slice(0, 600) ?? '');
    }
    if (turn >= count / 2 && halfway === 0) halfway = residentBytes(site.pid);
  }
  const grown = residentBytes(site.pid) / halfway;
  console.log(
    `T15: ${count} requests, ${JSON.stringify(Object.fromEntries(seen))}, slowest ${slowest.toFixed(0)} ms, memory × ${grown.toFixed(2)}`,
  );
  expect(broken).toEqual([]);
  if (isFullFuzz) expect(slowest).toBeLessThan(1_000);
  expect((await fetch(`${site.baseUrl}/api/health`)).status).toBe(200);
});
