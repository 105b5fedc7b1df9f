import { expect, test } from '#tests/e2e/http-test.ts';
import { leaveBy, openPath, type PlainVisit, reachResult } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** Addresses of everything that the result page gives of a document. */
const filesOf = ({ browser }: PlainVisit): string[] => {
  const { find } = browser.shown();
  const links = find('a[href^="/documentos/"]').toArray();
  return links.map((link) => find(link).attr('href') ?? '');
};

test('T08: «Salir» ends the visit on any page', async ({ plain }) => {
  await reachResult(plain, newPerson());
  await leaveBy(plain, plain.words.frame.identity.leave);
  expect((await plain.request.storageState()).cookies).toEqual([]);
});

test('T08: cookies kept from before «Salir» bring back neither a page nor a document', async ({
  plain,
  openPlain,
}) => {
  const { nss } = await reachResult(plain, newPerson());
  const files = filesOf(plain);
  const { cookies } = await plain.request.storageState();
  const kept = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const thief = await openPlain({ cookie: kept });
  for (const url of files) expect((await thief.request.get(url)).status()).toBe(200);
  await leaveBy(plain, plain.words.frame.identity.leave);
  for (const url of files) expect((await thief.request.get(url)).status()).toBe(404);
  const { path, html } = await openPath(thief, '/tramite/resultado');
  expect(path).toMatch(/\/tramite(\?aviso=sesion)?$/);
  expect(html).not.toContain(nss);
});

test('T08: a session that ran out says so and leads to step 1', async ({ plain }) => {
  const { site, words } = plain;
  const person = newPerson();
  await reachResult(plain, person);
  site.records.endSessions();
  const { path, main, html } = await openPath(plain, '/tramite/resultado');
  expect(path).toMatch(/\/tramite\?aviso=sesion$/);
  expect(main).toContain(words.journey.start.expired);
  expect(html).not.toContain(person.curp);
});

test('T09: a document exists only for its owner, in every way it can be asked for', async ({
  plain,
  openPlain,
}) => {
  await reachResult(plain, newPerson());
  const mine = filesOf(plain);
  // Each PDF to keep and to print, and the picture of the card.
  expect(mine).toHaveLength(5);
  const other = await openPlain();
  await reachResult(other, newPerson());
  const nobody = await openPlain();
  for (const url of mine) {
    expect((await plain.request.get(url)).status()).toBe(200);
    expect((await other.request.get(url)).status()).toBe(404);
    expect((await nobody.request.get(url)).status()).toBe(404);
  }
  const [first = ''] = mine;
  const strange = ['?tipo=acta', '?tipo=', '', '?tipo=constancia&tipo=tarjeta'].map((query) =>
    first.replace(/\?.*/, query),
  );
  for (const url of strange) expect((await plain.request.get(url)).status()).toBeLessThan(500);
  for (const id of ['x', '..%2f..%2fetc%2fpasswd', '%00', "'or'1'='1"])
    expect((await plain.request.get(`/documentos/${id}?tipo=constancia`)).status()).toBeLessThan(500);
});
