import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { postPlainly, readPlainForm } from '#tests/e2e/actions/plain-post.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import type { Site } from '#tests/support/e2e-site.ts';

/** Where a program may post step 1, three times from one network. The site believes that it stands behind TLS. */
test.use({
  settings: {
    HUMAN_CHECK: 'off',
    BASE_URL: 'https://nss.escuela.example',
    LIMIT_START_PER_NETWORK: '3/3600',
  },
});
test.describe.configure({ mode: 'default' });

const answers = () => {
  const { curp, email } = newPerson();
  return { curp, email, emailConfirmation: email };
};

test('T18: no header that a client makes up gives it another address; T08: over TLS the cookie is tied to the host', async ({
  site,
}) => {
  const form = await readPlainForm(site, '/es/tramite', 'tramite');
  const disguises = ['1', '2', '3', '4', '5', '6'].map((last) => ({
    'x-forwarded-for': `198.51.100.${last}, 203.0.113.${last}`,
    forwarded: `for=198.51.100.${last};proto=https`,
    'x-real-ip': `198.51.100.${last}`,
    'x-client-ip': `198.51.100.${last}`,
    'cf-connecting-ip': `198.51.100.${last}`,
    'true-client-ip': `198.51.100.${last}`,
    'x-forwarded-proto': 'https',
  }));
  const posted = [];
  for (const disguise of disguises) posted.push(await postPlainly(site, form, answers(), disguise));
  const led = posted.map(({ headers }) => headers.get('location')?.replace(/^https?:\/\/[^/]+/, ''));
  expect(led).toEqual([...Array(3).fill('/es/tramite/correo'), ...Array(3).fill('/es/tramite')]);
  const lines = posted[0]?.headers.getSetCookie() ?? [];
  const visit = lines.find((line) => line.startsWith('__Host-tramite=')) ?? '';
  expect(visit).toMatch(/^__Host-tramite=[\w-]{43};/);
  for (const attribute of [/; Path=\/(;|$)/i, /; HttpOnly/i, /; Secure/i, /; SameSite=Lax/i])
    expect(visit).toMatch(attribute);
  expect(visit).not.toMatch(/Domain=/i);
  const last = await fetch(`${site.baseUrl}/es/tramite/fin`);
  expect(last.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  expect(last.headers.get('clear-site-data')).toBe('"cache", "storage"');
  const within = await fetch(`${site.baseUrl}/es/tramite/fin`, { headers: { cookie: '__Host-tramite=x' } });
  expect(within.headers.get('clear-site-data')).toBeNull();
});

/** Writes to the site piece by piece; answers the first line that comes back, '' when either side hangs up. */
const write = (
  { baseUrl }: Site,
  pieces: AsyncIterable<string> | Iterable<string>,
  hangUp?: AbortSignal,
): Promise<string> =>
  new Promise((resolve) => {
    let told = '';
    const socket = connect(Number(new URL(baseUrl).port), '127.0.0.1');
    const end = () => {
      socket.destroy();
      resolve(told.split('\r\n')[0] ?? '');
    };
    socket.on('data', (chunk) => {
      told += chunk.toString('latin1');
      if (told.includes('\r\n\r\n')) end();
    });
    socket.on('error', end);
    hangUp?.addEventListener('abort', end);
    socket.on('close', end);
    const send = async () => {
      for await (const piece of pieces) {
        if (socket.destroyed) return;
        if (!socket.write(piece))
          await new Promise((drained) => socket.once('drain', drained).once('close', drained));
      }
    };
    void send();
  });

const head = (extra: string) =>
  `POST /es/tramite HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n${extra}\r\n\r\n`;

const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

const expectHealthy = async ({ baseUrl }: Site) => {
  expect((await fetch(`${baseUrl}/api/health`)).status).toBe(200);
};

test('T15: a body without end and without a length is left, and others are served meanwhile', async ({
  site,
}) => {
  async function* endless() {
    yield head('Transfer-Encoding: chunked');
    for (let sent = 0; sent < 400; sent += 1) {
      yield `10000\r\n${'x'.repeat(65_536)}\r\n`;
      await sleep(0);
    }
    yield '0\r\n\r\n';
  }
  const answer = write(site, endless());
  await sleep(200);
  await expectHealthy(site);
  expect(await answer).toMatch(/^$|^HTTP\/1\.1 4\d\d/);
  await expectHealthy(site);
});

test('T15: fifty bodies that come drop by drop keep nobody else waiting', async ({ site }) => {
  const hangUp = new AbortController();
  async function* drops() {
    yield head('Content-Length: 100000');
    while (!hangUp.signal.aborted) {
      yield 'x';
      await sleep(100);
    }
  }
  const slow = Array.from({ length: 50 }, () => write(site, drops(), hangUp.signal));
  await sleep(500);
  for (let time = 0; time < 5; time += 1) await expectHealthy(site);
  hangUp.abort();
  expect(await Promise.all(slow)).toEqual(slow.map(() => ''));
});

test('T15: thousands of fields, names and nested parts are answered in words', async ({ site }) => {
  const many = Array.from({ length: 20_000 }, (_, n) => field(`f${n}`, 'x')).join('');
  const states = Array.from(
    { length: 5_000 },
    (_, n) => field(`$ACTION_REF_${n}`, '') + field(`$ACTION_${n}:1`, '[]'),
  ).join('');
  const nested = `--b\r\nContent-Type: multipart/mixed; boundary=c\r\nContent-Disposition: form-data; name="x"\r\n\r\n${'--c\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n'.repeat(2_000)}`;
  const deep = field('$ACTION_REF_1', '') + field('$ACTION_1:1', '['.repeat(100_000) + ']'.repeat(100_000));
  for (const [kind, parts] of Object.entries({ many, states, nested, deep })) {
    const body = `${parts}--b--\r\n`;
    const told = await write(site, [head(`Content-Length: ${Buffer.byteLength(body)}`), body]);
    expect(told, kind).toMatch(/^HTTP\/1\.1 (200|303|4\d\d)/);
  }
  await expectHealthy(site);
});
