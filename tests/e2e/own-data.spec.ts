import { readFileSync } from 'node:fs';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { reachIdentity, reachResult } from '#tests/e2e/actions/reach.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

const formats = ['pdf', 'json'] as const;
const addressOf = (format: string) => `/mis-datos?formato=${format}`;

const download = async ({ page }: Visit, link: string): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

test.describe('for its owner', () => {
  test('who has their number takes everything held about them along, as PDF and as JSON', async ({
    visit,
  }) => {
    const { page, words } = visit;
    const person = newPerson();
    const { nss } = await reachResult(visit, person);
    await page.getByRole('link', { name: words.holder.number.link }).click();
    await page.getByRole('link', { name: words.holder.number.dataLink }).click();
    await expect(page.locator('h1')).toHaveText(words.ownData.title);
    await inspect(visit, 'own data');

    const pdf = await download(visit, words.ownData.pdf);
    expect(pdf.name).toBe('mis-datos-DEMO.pdf');
    const { fields, pageTexts } = await readPdf(pdf.bytes);
    expect(fields).toMatchObject({ CURP: person.curp, 'Número de Seguridad Social': nss });
    expect(pageTexts.every((text) => text.includes('SIN VALIDEZ OFICIAL'))).toBe(true);

    const json = await download(visit, words.ownData.json);
    expect(json.name).toBe('mis-datos-DEMO.json');
    expect(JSON.parse(json.bytes.toString('utf8'))).toMatchObject({
      titular: { curp: person.curp, nss, correo: person.email },
      tramites: [{ etapa: 'issued', aviso: { version: expect.any(String), huella: expect.any(String) } }],
      correos: [{ tipo: 'result' }, { tipo: 'link' }],
    });
  });
});

test.describe('for anybody else', () => {
  test.use({ expectedNoise: [/404 \(Not Found\)/] });

  test('T09: nobody gets the data of a stranger, and nobody any before their number', async ({
    visit,
    openBrowser,
    request,
  }) => {
    const owner = newPerson();
    await reachResult(visit, owner);
    const other = await openBrowser();
    await reachIdentity(other, newPerson());
    for (const format of formats) {
      expect((await visit.page.request.get(addressOf(format))).status()).toBe(200);
      for (const stranger of [other.page.request, request]) {
        const answer = await stranger.get(addressOf(format));
        expect(answer.status()).toBe(404);
        expect(await answer.text()).toBe('');
      }
    }
    await other.page.goto(pathIn(other, '/tramite/mis-datos'));
    await expect(other.page).toHaveURL(/\/tramite\/identidad$/);
    for (const strange of ['', '?formato=xml', '?formato=pdf&formato=json', '?formato=__proto__'])
      expect((await visit.page.request.get(`/mis-datos${strange}`)).status()).toBeLessThan(500);
  });

  test('T14: what is downloaded is never opened as a page, and never kept by a cache', async ({ visit }) => {
    await reachResult(visit, newPerson());
    for (const format of formats) {
      const headers = (await visit.page.request.get(addressOf(format))).headers();
      expect(headers['content-disposition']).toBe(`attachment; filename="mis-datos-DEMO.${format}"`);
      expect(headers['cache-control']).toContain('no-store');
      expect(headers['content-security-policy']).toContain('sandbox');
    }
  });
});

test('security.txt stands where RFC 9116 says, in plain text, and leads to the rules', async ({
  visit,
  request,
}) => {
  const answer = await request.get('/.well-known/security.txt', { maxRedirects: 0 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  const ends = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  expect(ends).toBeGreaterThan(Date.now());
  expect(ends).toBeLessThan(Date.now() + 365 * 86_400_000);
  await visit.page.goto(/^Policy: (.+)$/m.exec(text)?.[1] ?? '');
  await expect(visit.page.locator('h1')).toHaveText(visit.words.security.title);
});

test('step 1 says before the button who answers for the data, what for, and where the rest is', async ({
  visit,
}) => {
  const { page, words } = visit;
  await page.goto(pathIn(visit, '/tramite'));
  const brief = page.getByRole('region', { name: words.privacy.brief.title });
  await expect(brief).toContainText('el operador de esta demostración');
  await expect(brief).toContainText(words.privacy.brief.uses);
  const button = page.getByRole('button', { name: words.journey.start.submit });
  expect((await brief.boundingBox())?.y).toBeLessThan((await button.boundingBox())?.y ?? 0);
  await brief.getByRole('link').last().click();
  await expect(page.locator('h1')).toHaveText(words.privacy.title);
});
