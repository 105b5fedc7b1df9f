import { locales } from '#lib/domain/basics/locale.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldsOf } from '#tests/e2e/plain-browser.ts';
import { cookiesOf, documentLinks, openPath, reachResult } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const pages = locales.flatMap((locale) =>
  [
    '',
    '/tramite',
    '/tramite/correo',
    '/tramite/confirmar/xyz',
    '/tramite/identidad',
    '/tramite/domicilio',
    '/tramite/revisar',
    '/tramite/resultado',
    '/tramite/otra-via',
    '/tramite/fin',
    '/ayuda',
    '/ayuda/numero',
    '/ayuda/tu-caso',
    '/privacidad',
    '/accesibilidad',
    '/prueba',
    '/no-existe',
  ].map((path) => `/${locale}${path}`),
);

const directives = (policy: string) =>
  new Map(policy.split(';').map((part) => [part.trim().split(' ')[0] ?? '', part.trim()]));

test('T16: every page allows only its own scripts and says so in its headers', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of pages) {
    const answer = await request.get(path);
    const headers = answer.headers();
    const policy = directives(headers['content-security-policy'] ?? '');
    expect.soft(policy.get('default-src'), path).toBe("default-src 'none'");
    for (const [name, value] of [
      ['frame-ancestors', "'none'"],
      ['base-uri', "'none'"],
      ['form-action', "'self'"],
      ['connect-src', "'self'"],
      ['font-src', "'self'"],
    ] as const)
      expect.soft(policy.get(name), path).toBe(`${name} ${value}`);
    expect.soft(headers['content-security-policy'], path).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
    expect.soft(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': expect.stringMatching(/^(same-origin|strict-origin|no-referrer)$/),
      'cache-control': expect.stringContaining('no-store'),
    });
    expect.soft(headers['x-powered-by'], path).toBeUndefined();

    const nonce = /'nonce-([^']+)'/.exec(policy.get('script-src') ?? '')?.[1] ?? 'none';
    nonces.add(nonce);
    const html = await answer.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect.soft(scripts.length, path).toBeGreaterThan(0);
    for (const script of scripts) expect.soft(script, path).toContain(`nonce="${nonce}"`);
    expect.soft(html, path).not.toMatch(/\son[a-z]+="|javascript:/i);
  }
  expect(nonces.size).toBe(pages.length);
});

/** next.config.ts puts these before every answer. */
const ofEveryAnswer = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'strict-origin',
  'x-robots-tag': 'noindex, nofollow',
};
const denied = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];
const overTls = { 'x-forwarded-proto': 'https' };
/** What holds nobody's data may be kept; everything else is asked for each time. */
const kept = new Map([
  ['/icon.svg', 'public, max-age=0'],
  ['/manifest.webmanifest', 'public, max-age=0'],
  ['/api/verificar/llaves', 'public, max-age=300, stale-if-error=86400'],
  ['/api/verificar/revocados', 'public, max-age=300, stale-if-error=86400'],
]);

test('T16: every route and file, also a new one, protects itself by the same headers', async ({
  request,
}) => {
  const expectProtected = (path: string, headers: Record<string, string>) => {
    const camera = path.includes('/es/verificar') ? 'self' : '';
    const permissions = [`camera=(${camera})`, ...denied.map((name) => `${name}=()`)].join(', ');
    expect.soft(headers, path).toMatchObject({ ...ofEveryAnswer, 'permissions-policy': permissions });
    expect.soft(headers['x-powered-by'], path).toBeUndefined();
    expect.soft(headers.server, path).toBeUndefined();
  };
  for (const path of [...routesOfTree().map(sampleOf), '/icon.svg', '/manifest.webmanifest', '/tramite']) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expectProtected(path, headers);
    expect.soft(headers['cache-control'], path).toMatch(kept.get(path) ?? /^no-store\b/);
    expect.soft(headers['strict-transport-security'], path).toBeUndefined();
  }
  const page = await (await request.get('/es')).text();
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? [];
  for (const path of ['/es', script]) {
    const headers = (await request.get(path, { headers: overTls })).headers();
    expectProtected(path, headers);
    expect.soft(headers['strict-transport-security'], path).toBe('max-age=31536000; includeSubDomains');
  }
  const tooLong = await request.post('/es/tramite', { data: 'x'.repeat(2_100_000) });
  expect(tooLong.status()).toBe(413);
  expectProtected('a body that is too long', tooLong.headers());
  const programs = await request.get('/api/health');
  expect(programs.headers()['content-security-policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  );
});

test('T26: documents and images are for this browser only and are taken for nothing else', async ({
  plain,
}) => {
  const { find } = await openPath(plain, '/tramite');
  const letters = await plain.request.get(`/api/letras/${find('input[name=humanToken]').attr('value')}`);
  await reachResult(plain, newPerson());
  const link = documentLinks(plain).find((each) => each.endsWith('tipo=tarjeta'));
  const card = await plain.request.get(link ?? '');
  for (const answer of [letters, card]) {
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toContain('no-store');
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  }
  expect(card.headers()['content-disposition']).toMatch(/^attachment; filename="NSS_tarjeta_\w+\.pdf"$/);
});

test('T08: one cookie for the visit, out of reach of scripts and of other sites', async ({ plain }) => {
  await reachResult(plain, newPerson());
  const { cookies } = await plain.request.storageState();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

test('T07: a form posted from another site is refused', async ({ plain }) => {
  const { browser, request, site, words } = plain;
  const { start } = words.journey;
  const { curp, email } = newPerson();
  const answers = { [start.curp]: curp, [start.email]: email, [start.emailConfirmation]: email };
  const human = await beHuman();
  const page = await openPath(plain, '/tramite');
  const form = new FormData();
  for (const [name, value] of fieldsOf(page, start.submit, answers, human)) form.append(name, value);
  const before = site.records.counts();
  const headers = { origin: 'https://otro-sitio.example' };
  await request.post(page.path, { multipart: form, headers, maxRedirects: 0 });
  expect(await cookiesOf(plain)).toEqual({});
  expect(site.records.counts()).toEqual(before);
  // The same form from here is taken: what was refused is where it came from.
  expect((await browser.press(start.submit, answers, human)).path).toMatch(/\/tramite\/correo$/);
  expect(site.records.counts()).not.toEqual(before);
});
