import { load } from 'cheerio';
import { locales } from '#lib/domain/basics/locale.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldsOf } from '#tests/e2e/plain-browser.ts';
import { cookiesOf, documentLinks, openPath, type PlainVisit, reachResult } from '#tests/e2e/plain-visit.ts';
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
    '/preparar',
    '/preparar/codigo',
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
    const headers = (await request.get(path, { headers: { 'x-forwarded-proto': 'https' } })).headers();
    expectProtected(path, headers);
    // Only an https address of its own makes a site promise https, whatever a request says.
    expect.soft(headers['strict-transport-security'], path).toBeUndefined();
  }
  const tooLong = await request.post('/es/tramite', { data: 'x'.repeat(2_100_000) });
  expect(tooLong.status()).toBe(413);
  expectProtected('a body that is too long', tooLong.headers());
  for (const probe of ['live', 'ready']) {
    const answer = await request.get(`/api/${probe}`);
    expect(answer.status(), probe).toBe(200);
    expect(await answer.json()).toMatchObject({ [probe]: true });
    expect(answer.headers()['cache-control']).toBe('no-store');
  }
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

/** What a form of step 1 posts for a new person. */
const filledStart = async (plain: PlainVisit) => {
  const { start } = plain.words.journey;
  const { curp, email } = newPerson();
  const answers = { [start.curp]: curp, [start.email]: email, [start.emailConfirmation]: email };
  const page = await openPath(plain, '/tramite');
  const multipart = new FormData();
  for (const [name, value] of fieldsOf(page, start.submit, answers, await beHuman()))
    multipart.append(name, value);
  return { path: page.path, options: { multipart, maxRedirects: 0 } };
};

for (const language of locales)
  test.describe(() => {
    test.use({ language });
    test(`T07: a form posted from another site is refused with a page in words and the way to this site (${language})`, async ({
      plain,
    }) => {
      const { request, site, words } = plain;
      const { refused } = words.help.problem;
      const before = site.records.counts();
      const elsewhere: Record<string, string>[] = [
        { origin: 'https://otro-sitio.example' },
        { origin: 'https://otro-sitio.example', 'x-forwarded-host': 'otro-sitio.example' },
        { origin: 'https://otro-sitio.example', host: 'otro-sitio.example' },
        { origin: 'null' },
        { origin: 'no address' },
        { origin: site.baseUrl, 'sec-fetch-site': 'cross-site' },
        {},
      ];
      for (const headers of elsewhere) {
        const { path, options } = await filledStart(plain);
        const answer = await request.post(path, { ...options, headers });
        expect(answer.status(), JSON.stringify(headers)).toBe(403);
        const find = load(await answer.text());
        expect(find('h1').text()).toBe(refused.elsewhere.title);
        expect(find('main').text()).toContain(site.baseUrl);
        expect(find('a').first().attr('href')).toBe(site.baseUrl + path);
        const scripted = { ...headers, 'next-action': '0'.repeat(42) };
        const told = await request.post(path, { ...options, headers: scripted });
        expect([told.status(), await told.text()]).toEqual([403, `elsewhere|${site.baseUrl}`]);
      }
      expect(await cookiesOf(plain)).toEqual({});
      expect(site.records.counts()).toEqual(before);
    });
  });

test('a form of this site is taken, whatever a proxy in between does to its headers', async ({ plain }) => {
  const { request, site } = plain;
  const { host } = new URL(site.baseUrl);
  const rewritten: Record<string, string>[] = [
    { origin: site.baseUrl },
    { origin: site.baseUrl, host: 'app:3000' },
    { origin: site.baseUrl, 'x-forwarded-host': `${host}:443` },
    { origin: site.baseUrl, 'x-forwarded-host': `${host}, app:3000` },
    { origin: site.baseUrl.toUpperCase() },
    { origin: `${site.baseUrl}, ${site.baseUrl}` },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin' },
    { referer: `${site.baseUrl}/es/tramite` },
  ];
  for (const headers of rewritten) {
    const { path, options } = await filledStart(plain);
    const answer = await request.post(path, { ...options, headers });
    const where = JSON.stringify(headers);
    expect(answer.status(), where).toBe(303);
    expect(answer.headers().location, where).toMatch(/\/tramite\/correo$/);
  }
});
