import { locales } from '#lib/domain/basics/locale.ts';
import { postPlainly, readPlainForm } from '#tests/e2e/actions/plain-post.ts';
import { reachResult } from '#tests/e2e/actions/reach.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { startSite } from '#tests/support/e2e-site.ts';

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

test('T26: documents and images are for this browser only and are taken for nothing else', async ({
  visit,
}) => {
  const { page } = visit;
  await page.goto('/es/tramite');
  const token = await page.locator('input[name=humanToken]').inputValue();
  const letters = await page.request.get(`/api/letras/${token}`);
  await reachResult(visit, newPerson());
  const href = await page.locator('a[href*="tipo=tarjeta"]').first().getAttribute('href');
  const card = await page.request.get(href ?? '');
  for (const answer of [letters, card]) {
    expect(answer.status()).toBe(200);
    expect(answer.headers()['cache-control']).toContain('no-store');
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  }
  expect(card.headers()['content-disposition']).toMatch(/^attachment; filename="NSS_tarjeta_\w+\.pdf"$/);
});

test('T08: one cookie for the visit, out of reach of scripts and of other sites', async ({ visit }) => {
  await reachResult(visit, newPerson());
  const cookies = await visit.page.context().cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const kept = await visit.page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(kept).toBe(0);
});

test('T07: a form posted from another site is refused', async () => {
  const site = await startSite({ HUMAN_CHECK: 'off' });
  try {
    const { curp, email } = newPerson();
    const answers = { curp, email, emailConfirmation: email };
    const form = await readPlainForm(site, '/es/tramite', 'tramite');
    const before = site.records.counts();
    const foreign = await postPlainly(site, form, answers, { origin: 'https://otro-sitio.example' });
    expect(foreign.cookie).toBe('');
    expect(site.records.counts()).toEqual(before);
    // The same form from here is taken: what was refused is where it came from.
    const own = await postPlainly(site, form, answers);
    expect(own.headers.get('location')).toMatch(/\/tramite\/correo$/);
    expect(site.records.counts()).not.toEqual(before);
  } finally {
    await site.stop();
  }
});
