import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { confirmEmail, openMail, receiveLink, tokenIn } from '#tests/e2e/actions/open-mail.ts';
import { postForm, type RawForm, readForm, withField } from '#tests/e2e/actions/post-form.ts';
import { reachIdentity, reachResult } from '#tests/e2e/actions/reach.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { isOfCase, routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn, type Visit } from '#tests/e2e/visit.ts';
import { startCachingProxy } from '#tests/support/caching-proxy.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

const cookieOf = async ({ page }: Visit): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

const documentsOf = ({ page }: Visit): Promise<string[]> =>
  page
    .locator('a[href^="/documentos/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** What a page about somebody would hold. */
const personal = ({ curp, email, name }: TestPerson, nss = ''): string[] =>
  [curp, email, name.firstSurname, nss, nss.replace(/^(..)(..)(..)(....)(.)$/, '$1 $2 $3 $4 $5')].filter(
    Boolean,
  );

test('T06: the address of a link is told to nobody: not to other pages, not to the files of its own', async ({
  visit,
}) => {
  const { page } = visit;
  const person = newPerson();
  await startRequest(visit, person);
  const token = tokenIn(await receiveLink(visit, person));
  const told: string[] = [];
  page.on('request', (request) => {
    const referer = request.headers().referer ?? '';
    if (!request.url().includes(token) || request.resourceType() !== 'document') told.push(request.url());
    told.push(referer);
  });
  await page.goto(pathIn(visit, `/tramite/confirmar/${token}`));
  await page.getByRole('link', { name: visit.words.frame.footer.privacy }).first().click();
  await expect(page).toHaveURL(/privacidad$/);
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((text) => text.includes(token))).toEqual([]);
});

test('T07: a session that an attacker put into the browser beforehand is worth nothing after the link', async ({
  visit,
  openBrowser,
}) => {
  const [attacker, elsewhere] = [await openBrowser(), await openBrowser()];
  await startRequest(attacker, newPerson());
  const planted = await attacker.page.context().cookies();
  const person = newPerson();
  visit.site.records.register(person);
  await startRequest(elsewhere, person);
  await visit.page.context().addCookies(planted);
  await openMail(visit, person);
  await confirmEmail(visit);
  await expect(visit.page).toHaveURL(/identidad$/);
  expect(await cookieOf(visit)).not.toBe(await cookieOf(attacker));
  for (const path of ['/tramite/identidad', '/tramite/correo', '/tramite']) {
    await attacker.page.goto(pathIn(attacker, path));
    const shown = await attacker.page.content();
    for (const text of personal(person)) expect(shown).not.toContain(text);
  }
});

test('T09: no page, file or answer shows anything of somebody else’s case, whoever asks', async ({
  visit,
  openBrowser,
  request,
}) => {
  test.slow();
  const person = newPerson();
  const { nss } = await reachResult(visit, person);
  const documents = await documentsOf(visit);
  const [waiting, stranger] = [await openBrowser(), await openBrowser()];
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
  for (const path of documents) expect((await visit.page.request.get(path)).status()).toBe(200);
});

type Stage = 'started' | 'emailConfirmed' | 'identified' | 'addressed' | 'issued';
const order: Stage[] = ['started', 'emailConfirmed', 'identified', 'addressed', 'issued'];

test.describe('T10: forged steps', () => {
  test.use({ javaScriptEnabled: false });

  test('T10: no form of a later step, of this case or another, skips one', async ({ visit, openBrowser }) => {
    test.slow();
    /** Forms of one whole case, with the stage that each of them needs. */
    const forms: { needs: Stage; form: RawForm }[] = [];
    const owner = await openBrowser();
    const ownerPerson = newPerson();
    await reachIdentity(owner, ownerPerson);
    forms.push({ needs: 'emailConfirmed', form: await readForm(owner, 'main form') });
    await sayItsMe(owner);
    await expect(owner.page).toHaveURL(/domicilio$/);
    const address = await readForm(owner, 'form#domicilio');
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
    forms.push({ needs: 'addressed', form: await readForm(owner, 'main form') });
    await requestNumber(owner);
    await readNumber(owner);
    forms.push({ needs: 'issued', form: await readForm(owner, 'main form') });

    const victim = newPerson();
    const { records } = visit.site;
    const forge = async (stage: Stage) => {
      for (const { needs, form } of forms)
        for (const tramite of [undefined, '', 'x']) {
          const isForeign = tramite !== '';
          if (!isForeign && order.indexOf(needs) <= order.indexOf(stage)) continue;
          const forged = tramite === undefined ? form : withField(form, 'tramite', [tramite]);
          const answer = await postForm(visit, forged);
          const where = `${stage}: form that needs ${needs}, case «${tramite}»`;
          expect.soft(answer.status, where).toBeLessThan(500);
          if (form.fields.some(([name]) => name === 'tramite') || order.indexOf(needs) > order.indexOf(stage))
            expect.soft(records.stageOf(victim), where).toBe(stage);
        }
      for (const value of personal(ownerPerson)) expect(await visit.page.content()).not.toContain(value);
    };
    records.register(victim);
    await startRequest(visit, victim);
    await forge('started');
    await openMail(visit, victim);
    await confirmEmail(visit);
    await forge('emailConfirmed');
    await visit.page.goto(pathIn(visit, '/tramite/identidad'));
    await sayItsMe(visit);
    await expect(visit.page).toHaveURL(/domicilio$/);
    await forge('identified');
    await visit.page.goto(pathIn(visit, '/tramite/domicilio'));
    await giveAddress(visit);
    expect(records.numbersOf(victim)).toEqual([]);
    await forge('addressed');
    expect(records.numbersOf(victim)).toEqual([]);
  });
});

test('T26: a shared cache before the site keeps no page of a case, and hands none to anybody', async ({
  visit,
}) => {
  const person = newPerson();
  const { nss } = await reachResult(visit, person);
  const documents = await documentsOf(visit);
  const cookie = await cookieOf(visit);
  const cache = await startCachingProxy(visit.site.baseUrl);
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
