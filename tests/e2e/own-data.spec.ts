import { expect, test } from '#tests/e2e/http-test.ts';
import { openPath, type PlainVisit, reachIdentity, reachResult } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

const formats = ['pdf', 'json'] as const;
const addressOf = (format: string) => `/mis-datos?formato=${format}`;

/** What the link of the page about one's data gives. */
const download = async ({ browser, request }: PlainVisit, link: string): Promise<Buffer> => {
  const { find } = browser.shown();
  const found = find('a').filter((_, each) => find(each).text().trim() === link);
  return (await request.get(found.attr('href') ?? '')).body();
};

test('the person who has their number takes everything held about them along, as PDF and as JSON', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const person = newPerson();
  const { nss } = await reachResult(plain, person);
  await browser.follow(words.holder.number.link);
  expect((await browser.follow(words.holder.number.dataLink)).heading).toBe(words.ownData.title);

  const { fields, pageTexts } = await readPdf(await download(plain, words.ownData.pdf));
  expect(fields).toMatchObject({ CURP: person.curp, 'Número de Seguridad Social': nss });
  expect(pageTexts.every((text) => text.includes('SIN VALIDEZ OFICIAL'))).toBe(true);

  const json = await download(plain, words.ownData.json);
  expect(JSON.parse(json.toString('utf8'))).toMatchObject({
    titular: { curp: person.curp, nss, correo: person.email },
    tramites: [{ etapa: 'issued', aviso: { version: expect.any(String), huella: expect.any(String) } }],
    correos: [{ tipo: 'result' }, { tipo: 'link' }],
  });
});

test('T09: nobody gets the data of a stranger, and nobody any before their number', async ({
  plain,
  openPlain,
}) => {
  const person = newPerson();
  const { nss } = await reachResult(plain, person);
  const other = await openPlain();
  await reachIdentity(other, newPerson());
  const nobody = await openPlain();
  for (const format of formats) {
    expect((await plain.request.get(addressOf(format))).status()).toBe(200);
    for (const { request } of [other, nobody]) {
      const answer = await request.get(addressOf(format));
      expect(answer.status()).toBe(404);
      expect(answer.headers()['content-type']).toMatch(/^text\/html/);
      for (const held of [person.curp, person.email, nss]) expect(await answer.text()).not.toContain(held);
    }
  }
  expect((await openPath(other, '/tramite/mis-datos')).path).toMatch(/\/tramite\/identidad$/);
  for (const strange of ['', '?formato=xml', '?formato=pdf&formato=json', '?formato=__proto__'])
    expect((await plain.request.get(`/mis-datos${strange}`)).status()).toBeLessThan(500);
});

test('T14: a browser never opens what is downloaded as a page, and no cache keeps it', async ({ plain }) => {
  await reachResult(plain, newPerson());
  for (const format of formats) {
    const headers = (await plain.request.get(addressOf(format))).headers();
    expect(headers['content-disposition']).toBe(`attachment; filename="mis-datos-DEMO.${format}"`);
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['content-security-policy']).toContain('sandbox');
  }
});

test('security.txt stands where RFC 9116 says, in plain text, and leads to the rules', async ({ plain }) => {
  const answer = await plain.request.get('/.well-known/security.txt', { maxRedirects: 0 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  const ends = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  expect(ends).toBeGreaterThan(Date.now());
  expect(ends).toBeLessThan(Date.now() + 365 * 86_400_000);
  const { heading } = await plain.browser.open(/^Policy: (.+)$/m.exec(text)?.[1] ?? '');
  expect(heading).toBe(plain.words.security.title);
});

test('step 1 says before the button who answers for the data, what for, and where the rest is', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { find } = await openPath(plain, '/tramite');
  const brief = find(`section[aria-label="${words.privacy.brief.title}"]`);
  expect(brief.text()).toContain('el operador de esta demostración');
  expect(brief.text()).toContain(words.privacy.brief.uses);
  const submit = find('button')
    .filter((_, each) => find(each).text() === words.journey.start.submit)
    .toArray();
  const [order] = find('section, button')
    .toArray()
    .filter((each) => each === brief[0] || each === submit[0]);
  expect(order).toBe(brief[0]);
  const { heading } = await browser.open(brief.find('a').last().attr('href') ?? '');
  expect(heading).toBe(words.privacy.title);
});
