import { helpTopics } from '#lib/domain/help/topics.ts';
import { finish } from '#tests/e2e/actions/finish.ts';
import { homeAddress, searchPostalCode, typeStreet } from '#tests/e2e/actions/give-address.ts';
import { holderMail, noticeLinkIn } from '#tests/e2e/actions/holder-mails.ts';
import { giveNames, sayItsMe, sayItsNotMe } from '#tests/e2e/actions/identify.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { confirmEmail, openMail, receiveLink, tokenIn } from '#tests/e2e/actions/open-mail.ts';
import { enter, reachAddress, reachIdentity, reachResult } from '#tests/e2e/actions/reach.ts';
import { requestNumber } from '#tests/e2e/actions/request-number.ts';
import { openStart, pressContinue, startRequest, typeStart } from '#tests/e2e/actions/start-request.ts';
import { begin, giveAddress, giveName } from '#tests/e2e/plain-prepare.ts';
import { openPlainTab } from '#tests/e2e/plain-visit.ts';
import { desktop, expect, phone, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { addReadyStaff } from '#tests/support/e2e-staff.ts';

/** One page of each kind: the topics of help differ in their words only. */
const publicPages = [
  '',
  '/tramite/fin',
  '/ayuda',
  `/ayuda/${helpTopics[0]?.slug}`,
  '/ayuda/tu-caso',
  '/ayuda/seguro-voluntario?lugar=fuera&situacion=residente&trabajo=cuenta&ver=1',
  '/preparar',
  '/preparar?caso=otherPerson',
  '/verificar/como',
  '/privacidad',
  '/seguridad',
  '/accesibilidad',
  '/prueba',
  '/no-existe',
];

const withErrors = ({ page }: Visit) => expect(page.locator('.error-summary')).toBeVisible();

/** Who asked, change of address and lock; ends where the number is shown no more. */
const inspectNumberRooms = async (visit: Visit) => {
  const { page, words } = visit;
  const { holder } = words;
  const to = newPerson().email;
  await page.goto(pathIn(visit, '/tramite/mi-numero'));
  await inspect(visit, 'who asked for my number');
  await page.goto(pathIn(visit, '/tramite/mis-datos'));
  await inspect(visit, 'own data');
  await page.goto(pathIn(visit, '/tramite/mi-numero/correo'));
  await inspect(visit, 'change of address');
  await button(visit, holder.email.submit).click();
  await withErrors(visit);
  await inspect(visit, 'change of address sent empty');
  for (const label of [holder.email.email, holder.email.emailConfirmation])
    await page.getByLabel(label, { exact: true }).fill(to);
  await button(visit, holder.email.submit).click();
  await expect(page.locator('h1')).toHaveText(holder.email.sentTitle);
  await inspect(visit, 'change of address sent');
  await page.goto(pathIn(visit, '/tramite/mi-numero/bloquear'));
  await inspect(visit, 'lock');
  await button(visit, holder.lock.submit).click();
  await expect(page.getByText(holder.lock.savedMissing)).toBeVisible();
  await inspect(visit, 'lock without the tick');
  await page.getByLabel(holder.lock.saved).check();
  await button(visit, holder.lock.submit).click();
  await expect(page.locator('h1')).toHaveText(holder.lock.doneTitle);
  await inspect(visit, 'locked');
  await page.goto(noticeLinkIn(await holderMail(visit, to, 'emailChange')));
  await inspect(visit, 'confirm the new address');
  await page.goto(pathIn(visit, '/tramite/mi-numero/cerrado'));
};

/** Both languages have the same markup, so that one of them is enough here; Spanish words are the longer ones. */
test.describe('on a telephone', () => {
  test.use({ ...phone, expectedNoise: [/404 \(Not Found\)/] });

  test('pages that anybody may read', async ({ visit }) => {
    const { page } = visit;
    for (const path of publicPages) {
      await page.goto(pathIn(visit, path));
      await inspect(visit, path || 'start page');
    }
  });

  test('step 1 and its errors', async ({ visit }) => {
    const { page, words } = visit;
    await openStart(visit);
    await pressContinue(visit);
    await withErrors(visit);
    await inspect(visit, 'step 1 sent empty');
    await typeStart(visit, { curp: 'SASO750909HDFNNSO5', email: 'persona@gmial.com' });
    await pressContinue(visit);
    await expect(page.locator('.proposal').first()).toBeVisible();
    await inspect(visit, 'step 1 with a proposal');
    await page.addInitScript(() => Object.defineProperty(window.crypto, 'subtle', { value: undefined }));
    await openStart(visit);
    await expect(page.getByLabel(words.journey.start.letters)).toBeVisible();
    await inspect(visit, 'step 1 with letters');
    await typeStart(visit, newPerson());
    await page.getByLabel(words.journey.start.letters).fill('no');
    await pressContinue(visit);
    await withErrors(visit);
    await inspect(visit, 'step 1 with other letters');
  });

  test('the mail and links that work no more', async ({ visit }) => {
    const { page, words, site } = visit;
    const person = newPerson();
    await startRequest(visit, person);
    await inspect(visit, 'inbox');
    await button(visit, words.journey.inbox.opened).click();
    await expect(page.getByText(words.journey.inbox.notYet)).toBeVisible();
    await inspect(visit, 'inbox, not yet');
    const first = await receiveLink(visit, person);
    await button(visit, words.journey.inbox.again).click();
    await expect(page.getByText(words.journey.inbox.sentAgain)).toBeVisible();
    await inspect(visit, 'inbox, sent again');
    const second = await receiveLink(visit, person);
    await page.goto(first);
    await inspect(visit, 'link replaced');
    await page.goto(second);
    await inspect(visit, 'link');
    site.records.expireLink(tokenIn(second));
    await page.reload();
    await inspect(visit, 'link expired');
    await button(visit, words.journey.confirm.sendNew).click();
    await expect(page.locator('h1')).toHaveText(words.journey.confirm.newSentTitle);
    await inspect(visit, 'new link sent');
    await page.goto(pathIn(visit, `/tramite/confirmar/${'y'.repeat(43)}`));
    await inspect(visit, 'link unknown');
  });

  test('what is prepared at home: each page, its errors and the code', async ({ visit }) => {
    const { page, site, words } = visit;
    const person = newPerson();
    await addReadyStaff(site, { role: 'ventanilla' });
    const plain = openPlainTab(visit);
    await begin(plain, person, { specialCase: 'noEmail' });
    await page.goto(pathIn(visit, '/preparar'));
    await inspect(visit, 'prepare at home');
    for (const [path, go] of [
      ['/preparar/nombre', () => giveName(plain, person)],
      ['/preparar/domicilio', () => giveAddress(plain)],
    ] as const) {
      await page.goto(pathIn(visit, path));
      await inspect(visit, path);
      await button(visit, words.prepare.save).click();
      await withErrors(visit);
      await expect(page.getByText(words.prepare.insistHint)).toHaveCount(0);
      await inspect(visit, `${path} sent empty`);
      await go();
    }
    await page.goto(pathIn(visit, '/preparar/codigo'));
    await expect(page.locator('[data-code]')).toBeVisible();
    await inspect(visit, 'the code for the window');
  });

  test('names, their errors and the other ways', async ({ visit }) => {
    const { page, words } = visit;
    await enter(visit, newPerson());
    await inspect(visit, 'names');
    await giveNames(visit, { givenNames: 'Beatriz', firstSurname: '', secondSurname: '7' });
    await withErrors(visit);
    await inspect(visit, 'names with errors');
    await giveNames(visit, { givenNames: 'Beatriz', firstSurname: 'Otra', secondSurname: 'Más' });
    await expect(page.locator('.error-summary')).toContainText(words.errors['names.OTHER_CURP']);
    await inspect(visit, 'names that disagree');
    await sayItsNotMe(visit);
    await expect(page).toHaveURL(/otra-via$/);
    await inspect(visit, 'not this person');
    const stranger = newPerson();
    await startRequest(visit, stranger);
    await openMail(visit, stranger);
    visit.site.records.giveNumber(stranger, 'otra@correo.example');
    await confirmEmail(visit);
    await expect(page).toHaveURL(/otra-via$/);
    await inspect(visit, 'other ways');
  });

  test('the steps from «¿Eres tú?» to the end', async ({ visit }) => {
    const { page, words } = visit;
    await reachIdentity(visit, newPerson());
    await inspect(visit, 'identity');
    await sayItsMe(visit);
    await expect(page).toHaveURL(/domicilio$/);
    await inspect(visit, 'address');
    await button(visit, words.journey.address.submit).click();
    await withErrors(visit);
    await inspect(visit, 'address sent empty');
    await searchPostalCode(visit, '20999');
    await expect(page.locator('#domicilio-municipio')).toBeVisible();
    await inspect(visit, 'address of a postal code that is not listed');
    await searchPostalCode(visit, homeAddress.postalCode);
    await expect(page.locator('#domicilio-settlement')).toBeVisible();
    await inspect(visit, 'address with its place');
    await page.locator('#domicilio-settlement').selectOption({ label: homeAddress.settlement });
    await typeStreet(visit);
    await button(visit, words.journey.address.submit).click();
    await expect(page).toHaveURL(/revisar$/);
    await inspect(visit, 'review');
    await requestNumber(visit);
    await expect(page.locator('[data-mail=sent]')).toBeVisible();
    await inspect(visit, 'result');
    await inspectNumberRooms(visit);
    await finish(visit);
    await inspect(visit, 'end');
  });
});

test.describe('on a desk, in the dark, in English', () => {
  test.use({ ...desktop, colorScheme: 'dark', language: 'en' });

  test('the main pages keep their contrast and their width', async ({ visit }) => {
    await openStart(visit);
    await pressContinue(visit);
    await withErrors(visit);
    await inspect(visit, 'step 1 with errors, dark');
    await reachAddress(visit, newPerson());
    await inspect(visit, 'address, dark');
    await reachResult(visit, newPerson());
    await inspect(visit, 'result, dark');
  });
});

test.describe('with a number from before', () => {
  test('the located number is as readable', async ({ visit }) => {
    const person = newPerson();
    visit.site.records.giveNumber(person, person.email);
    await reachIdentity(visit, person);
    await sayItsMe(visit);
    await expect(visit.page).toHaveURL(/resultado$/);
    await inspect(visit, 'located');
  });
});
