import { postForm, type RawForm, readForm, withField } from '#tests/e2e/actions/post-form.ts';
import { isOfCase, routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  confirmEmail,
  cookiesOf,
  documentLinks,
  giveAddress,
  openMail,
  openPath,
  type PlainVisit,
  reachIdentity,
  reachResult,
  readNumber,
  requestNumber,
  sayItsMe,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { startCachingProxy } from '#tests/support/caching-proxy.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

const cookieOf = async (visit: PlainVisit): Promise<string> =>
  Object.entries(await cookiesOf(visit))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

/** What a page about somebody would hold. */
const personal = ({ curp, email, name }: TestPerson, nss = ''): string[] =>
  [curp, email, name.firstSurname, nss, nss.replace(/^(..)(..)(..)(....)(.)$/, '$1 $2 $3 $4 $5')].filter(
    Boolean,
  );

test('T07: a session that an attacker put into the browser beforehand is worth nothing after the link', async ({
  openPlain,
}) => {
  const [attacker, elsewhere] = [await openPlain(), await openPlain()];
  await startRequest(attacker, newPerson());
  const planted = await cookiesOf(attacker);
  expect(Object.keys(planted)).toEqual(['tramite']);
  const person = newPerson();
  attacker.site.records.register(person);
  await startRequest(elsewhere, person);
  const victim = await openPlain({}, planted);
  await openMail(victim, person);
  await confirmEmail(victim);
  expect(victim.browser.shown().path).toMatch(/identidad$/);
  expect(await cookieOf(victim)).not.toBe(await cookieOf(attacker));
  for (const path of ['/tramite/identidad', '/tramite/correo', '/tramite']) {
    const { html } = await openPath(attacker, path);
    for (const text of personal(person)) expect(html).not.toContain(text);
  }
});

test('T09: no page, file or answer shows anything of somebody else’s case, whoever asks', async ({
  plain,
  openPlain,
  request,
}) => {
  const person = newPerson();
  const { nss } = await reachResult(plain, person);
  const documents = documentLinks(plain);
  const [waiting, stranger] = [await openPlain(), await openPlain()];
  await startRequest(waiting, newPerson());
  await reachResult(stranger, newPerson());
  const paths = [...routesOfTree().filter(isOfCase).map(sampleOf), '/mis-datos?formato=json', ...documents];
  expect(paths.length).toBeGreaterThan(14);
  const asked = [
    ['GET', {}],
    ['HEAD', {}],
    ['GET', { rsc: '1' }],
  ] as const;
  const roles = {
    nobody: '',
    'an unconfirmed visit': await cookieOf(waiting),
    'a visit of somebody else': await cookieOf(stranger),
    'a made-up session': `tramite=${'x'.repeat(43)}`,
  };
  for (const [role, cookie] of Object.entries(roles))
    for (const path of paths)
      for (const [method, extra] of asked) {
        // The router's own requests are sent once around to an address that says what they are.
        const maxRedirects = 'rsc' in extra ? 3 : 0;
        const headers = { cookie, ...extra };
        const answer = await request.fetch(path, { method, maxRedirects, headers });
        const where = `${role}, ${method} ${path}`;
        expect.soft(answer.status(), where).toBeLessThan(500);
        if (path.startsWith('/documentos/')) expect.soft(answer.status(), where).toBe(404);
        const text = (await answer.body()).toString('latin1') + JSON.stringify(answer.headers());
        for (const value of personal(person, nss)) expect.soft(text.includes(value), where).toBe(false);
      }
  for (const path of documents) expect((await plain.request.get(path)).status()).toBe(200);
});

type Stage = 'started' | 'emailConfirmed' | 'identified' | 'addressed' | 'issued';
const order: Stage[] = ['started', 'emailConfirmed', 'identified', 'addressed', 'issued'];

test('T10: no form of a later step, of this case or another, skips one', async ({ plain, openPlain }) => {
  /** Forms of one whole case, with the stage that each of them needs. */
  const forms: { needs: Stage; form: RawForm }[] = [];
  const owner = await openPlain();
  const ownerPerson = newPerson();
  await reachIdentity(owner, ownerPerson);
  forms.push({ needs: 'emailConfirmed', form: readForm(owner.browser.shown(), 'main form') });
  expect((await sayItsMe(owner)).path).toMatch(/domicilio$/);
  const address = readForm(owner.browser.shown(), 'form#domicilio');
  const answers = {
    postalCode: '06700',
    settlement: 'otra',
    settlementName: 'Roma',
    municipio: 'Cuauhtémoc',
    street: 'Calle',
    exteriorNumber: '1',
  };
  forms.push({
    needs: 'identified',
    form: Object.entries(answers).reduce((form, [name, value]) => withField(form, name, [value]), address),
  });
  await giveAddress(owner);
  forms.push({ needs: 'addressed', form: readForm(owner.browser.shown(), 'main form') });
  await requestNumber(owner);
  readNumber(owner);
  forms.push({ needs: 'issued', form: readForm(owner.browser.shown(), 'main form') });

  const victim = newPerson();
  const { records } = plain.site;
  const forge = async (stage: Stage) => {
    for (const { needs, form } of forms)
      for (const tramite of [undefined, '', 'x']) {
        const isForeign = tramite !== '';
        if (!isForeign && order.indexOf(needs) <= order.indexOf(stage)) continue;
        const forged = tramite === undefined ? form : withField(form, 'tramite', [tramite]);
        const answer = await postForm(plain, forged);
        const where = `${stage}: form that needs ${needs}, case «${tramite}»`;
        expect.soft(answer.status, where).toBeLessThan(500);
        for (const value of personal(ownerPerson)) expect.soft(answer.text, where).not.toContain(value);
        if (form.fields.some(([name]) => name === 'tramite') || order.indexOf(needs) > order.indexOf(stage))
          expect.soft(records.stageOf(victim), where).toBe(stage);
      }
  };
  records.register(victim);
  await startRequest(plain, victim);
  await forge('started');
  await openMail(plain, victim);
  await confirmEmail(plain);
  await forge('emailConfirmed');
  await openPath(plain, '/tramite/identidad');
  expect((await sayItsMe(plain)).path).toMatch(/domicilio$/);
  await forge('identified');
  await openPath(plain, '/tramite/domicilio');
  await giveAddress(plain);
  expect(records.numbersOf(victim)).toEqual([]);
  await forge('addressed');
  expect(records.numbersOf(victim)).toEqual([]);
});

test('T26: a shared cache before the site keeps no page of a case, and hands none to anybody', async ({
  plain,
}) => {
  const person = newPerson();
  const { nss } = await reachResult(plain, person);
  const documents = documentLinks(plain);
  expect(documents.length).toBeGreaterThan(1);
  const cookie = await cookieOf(plain);
  const cache = await startCachingProxy(plain.site.baseUrl);
  try {
    const paths = [...routesOfTree().map(sampleOf), '/icon.svg', '/api/verificar/llaves', ...documents];
    for (const path of paths) await fetch(cache.url + path, { redirect: 'manual', headers: { cookie } });
    expect(cache.keptPaths()).toContain('/api/verificar/llaves');
    expect(
      cache.keptPaths().filter((path) => /tramite|documentos|visita|mis-datos|buzon/.test(path)),
    ).toEqual([]);
    for (const value of personal(person, nss)) expect(cache.keptText()).not.toContain(value);
    for (const path of ['/es/tramite/resultado', ...documents]) {
      const answer = await fetch(cache.url + path, { redirect: 'manual' });
      expect(answer.status).not.toBe(200);
    }
  } finally {
    await cache.close();
  }
});
