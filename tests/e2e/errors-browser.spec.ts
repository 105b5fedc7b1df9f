import { homeAddress, searchPostalCode, typeStreet } from '#tests/e2e/actions/give-address.ts';
import { holdScripts } from '#tests/e2e/actions/hold-scripts.ts';
import { reachAddress } from '#tests/e2e/actions/reach.ts';
import { openStart, pressContinue, startRequest, typeStart } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

type Expected = Record<string, string>;

/** Title, summary with the focus, a link and a message for each field: as every failed form has to look. */
const expectProblems = async ({ page, words }: Visit, form: string, expected: Expected) => {
  const { errorPrefix, summary } = words.frame.form;
  const box = page.locator('.error-summary');
  await expect(box.getByRole('heading', { level: 2 })).toHaveText(summary);
  await expect(page).toHaveTitle(new RegExp(`^${errorPrefix}`));
  await expect(box).toBeFocused();
  await expect(box.getByRole('listitem')).toHaveCount(Object.keys(expected).length);
  for (const [name, message] of Object.entries(expected)) {
    const field = page.locator(`#${form}-${name}`);
    await expect(box.getByRole('link', { name: message, exact: true })).toHaveAttribute(
      'href',
      `#${form}-${name}`,
    );
    await expect(page.locator(`#${form}-${name}-error`)).toHaveText(`${errorPrefix}${message}`);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAttribute('aria-describedby', new RegExp(`${form}-${name}-error`));
    await expect(field).toHaveAccessibleDescription(new RegExp(escaped(message)));
  }
  await box.getByRole('link').first().click();
  await expect(page.locator(`#${form}-${Object.keys(expected)[0]}`)).toBeFocused();
};

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('step 1 sent empty says what is missing', async ({ visit }) => {
  const { errors } = visit.words;
  await openStart(visit);
  await pressContinue(visit);
  await expectProblems(visit, 'tramite', {
    curp: errors['curp.EMPTY'],
    email: errors['email.EMPTY'],
    emailConfirmation: errors['emailConfirmation.EMPTY'],
  });
});

test('nothing is called an error before it is sent, and no browser bubble stands in the way', async ({
  visit,
}) => {
  const { page } = visit;
  await openStart(visit);
  await page.locator('#tramite-curp').fill('x');
  await page.locator('#tramite-email').fill('x');
  await page.locator('#tramite-email').blur();
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
  await expect(page.locator('form#tramite')).toHaveAttribute('novalidate', '');
  await expect(page.locator('[required], [maxlength], [pattern], [disabled]')).toHaveCount(0);
});

test.describe('when the line drops', () => {
  test.use({ expectedNoise: [/ERR_INTERNET_DISCONNECTED/] });

  test('a lost connection keeps what was typed and says so', async ({ visit }) => {
    const { page, words } = visit;
    const person = newPerson();
    await openStart(visit);
    await page.locator('#tramite-curp').fill(person.curp);
    await page.locator('#tramite-email').fill(person.email);
    await page.locator('#tramite-emailConfirmation').fill(person.email);
    await page.route('**/tramite', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    await pressContinue(visit);
    await expect(page.locator('.error-summary')).toContainText(words.frame.form.unreachable);
    await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
    await page.unroute('**/tramite');
    await pressContinue(visit);
    await expect(page).toHaveURL(/correo$/);
  });

  test('a lost connection keeps the place that was looked up', async ({ visit }) => {
    const { page, words } = visit;
    await reachAddress(visit, newPerson());
    await searchPostalCode(visit, homeAddress.postalCode);
    await page.locator('#domicilio-settlement').selectOption({ label: homeAddress.settlement });
    await typeStreet(visit);
    await page.getByLabel(words.journey.address.withoutNumber).check();
    await page.getByLabel(words.journey.address.withoutNumber).uncheck();
    await page.route('**/domicilio', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    await button(visit, words.journey.address.submit).click();
    await expect(page.locator('.error-summary')).toContainText(words.frame.form.unreachable);
    await expect(page.locator('#domicilio-settlement option:checked')).toHaveText(homeAddress.settlement);
    await expect(page.getByLabel(words.journey.address.withoutNumber)).not.toBeChecked();
    await page.unroute('**/domicilio');
    await button(visit, words.journey.address.submit).click();
    await expect(page).toHaveURL(/revisar$/);
  });
});

/** As a browser does that translates pages: it puts every text into elements of its own. */
const translate = ({ page }: Visit) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, textarea, option')) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text.data);
    }
  });

test('a page that the browser translates shows each new message, not the first one', async ({ visit }) => {
  const { page, words } = visit;
  await openStart(visit);
  await pressContinue(visit);
  await expect(page.locator('#tramite-curp-error')).toContainText(words.errors['curp.EMPTY']);
  for (const [typed, key] of [
    ['SASO750909HDFNNS06', 'curp.checkDigit'],
    ['SASO75O909HDFNNS05', 'curp.shouldBeDigitGuessed'],
    ['00265500017', 'curp.looksLikeNss'],
  ] as const) {
    await translate(visit);
    await page.locator('#tramite-curp').fill(typed);
    await pressContinue(visit);
    const beginning = words.errors[key].split('{')[0] ?? '';
    await expect(page.locator('#tramite-curp-error')).toContainText(beginning);
    await expect(page.locator('.error-summary')).toContainText(beginning);
  }
  await translate(visit);
  await page.locator('#tramite-curp').fill('SASO750909HDFNNS05');
  await pressContinue(visit);
  await expect(page.locator('#tramite-curp-error')).toHaveCount(0);
});

test('after a mistake was corrected, no title on the way to the next page says that there is an error', async ({
  visit,
}) => {
  const { page, words } = visit;
  const person = newPerson();
  await openStart(visit);
  await pressContinue(visit);
  await expect(page).toHaveTitle(new RegExp(`^${words.frame.form.errorPrefix}`));
  await typeStart(visit, person);
  await page.evaluate(() => {
    const titles: string[] = [];
    Object.assign(window, { titles });
    new MutationObserver(() => titles.push(document.title)).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await pressContinue(visit);
  await expect(page).toHaveURL(/correo$/);
  await expect(page.locator('h1')).toBeFocused();
  const titles = await page.evaluate(() => ('titles' in window ? window.titles : null));
  const ofNextPage = (Array.isArray(titles) ? titles : []).filter((title) =>
    String(title).includes(words.journey.inbox.title),
  );
  expect(ofNextPage.length).toBeGreaterThan(0);
  expect(ofNextPage.filter((title) => String(title).startsWith(words.frame.form.errorPrefix))).toEqual([]);
  await expect(page.locator('next-route-announcer')).not.toContainText(words.frame.form.errorPrefix);
});

test('«Enviar de nuevo» puts the focus on what the page says about it', async ({ visit }) => {
  const { page, words } = visit;
  await startRequest(visit, newPerson());
  await button(visit, words.journey.inbox.again).click();
  await expect(page.getByText(words.journey.inbox.sentAgain)).toBeVisible();
  await expect(page.locator('main [data-news]')).toBeFocused();
});

test('a proposal that was taken leads on: to its field while the title marks other errors, to «Continuar» when none is left', async ({
  visit,
}) => {
  const { page, words } = visit;
  const mark = new RegExp(`^${words.frame.form.errorPrefix}`);
  for (const email of ['', newPerson().email]) {
    await openStart(visit);
    await typeStart(visit, { curp: 'SASO75O909HDFNNS05', email });
    await pressContinue(visit);
    await expect(page).toHaveTitle(mark);
    await page.locator('#curp-proposal button').first().click();
    await expect(page.locator('#curp-proposal')).toHaveCount(0);
    const next = email ? button(visit, words.journey.start.submit) : page.locator('#tramite-curp');
    await expect(next).toBeFocused();
    if (email) await expect(page).not.toHaveTitle(mark);
    else await expect(page).toHaveTitle(mark);
  }
});

test('«Mi colonia no aparece», chosen before the scripts came, keeps the field for its name', async ({
  visit,
}) => {
  const { page, words } = visit;
  const { address } = words.journey;
  await reachAddress(visit, newPerson());
  await searchPostalCode(visit, homeAddress.postalCode);
  await page.locator('#domicilio-settlement').selectOption({ label: homeAddress.settlement });
  await typeStreet(visit);
  await button(visit, address.submit).click();
  await expect(page).toHaveURL(/revisar$/);
  const letGo = await holdScripts(visit);
  await page.goto(pathIn(visit, '/tramite/domicilio'), { waitUntil: 'commit' });
  await page.locator('#domicilio-settlement').selectOption({ label: address.settlementOther });
  await page.locator('#domicilio-settlementName').fill('Colonia de los Ejemplos');
  await letGo();
  await expect(page.locator('#domicilio-settlement option:checked')).toHaveText(address.settlementOther);
  await expect(page.locator('#domicilio-settlementName')).toHaveValue('Colonia de los Ejemplos');
  // The scripts are there now: the field follows the list.
  await page.locator('#domicilio-settlement').selectOption({ label: homeAddress.settlement });
  await expect(page.locator('#domicilio-settlementName')).toHaveCount(0);
});

/** A postal code of the demonstration with a choice of colonias. */
const severalColonias = '22000';

test('«Continuar», pressed while the postal code is looked up, is answered after the look-up', async ({
  visit,
}) => {
  const { page, words } = visit;
  const { address } = words.journey;
  await reachAddress(visit, newPerson());
  await typeStreet(visit);
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/tramite/domicilio', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel(address.postalCode, { exact: true }).fill(severalColonias);
  await button(visit, address.search).click();
  await button(visit, address.submit).click();
  answer();
  await expect(page.locator('.error-summary')).toContainText(words.errors['settlement.EMPTY']);
  await expect(page.locator('#domicilio-settlement')).toBeVisible();
});

test.describe('a page that was open while the service was updated', () => {
  test.use({ expectedNoise: [/409|Server Action/] });

  /** The server as it answers a page whose action it does not know any more. */
  const updateOnce = ({ page }: Visit, path: string) =>
    page.route(path, (route) =>
      route.request().headers()['next-action']
        ? route.fulfill({
            status: 409,
            headers: { 'x-nextjs-action-not-found': '1', 'content-type': 'text/plain' },
            body: 'Server Action unavailable.',
          })
        : route.continue(),
    );

  test('says so, with everything typed, and goes on with the next press', async ({ visit }) => {
    const { page, words } = visit;
    const person = newPerson();
    await openStart(visit);
    await typeStart(visit, person);
    await updateOnce(visit, '**/tramite');
    await pressContinue(visit);
    await expect(page.locator('.error-summary')).toContainText(words.errors['form.updated']);
    await expect(page.locator('#tramite-curp')).toHaveValue(person.curp);
    await page.unroute('**/tramite');
    await pressContinue(visit);
    await expect(page).toHaveURL(/correo$/);
  });

  test('says so where it has only a button, with a link to the new page', async ({ visit }) => {
    const { page, words } = visit;
    await startRequest(visit, newPerson());
    await updateOnce(visit, '**/correo');
    await button(visit, words.journey.inbox.again).click();
    const { title, goOn } = words.help.problem.outdated;
    await expect(page.locator('h1')).toHaveText(title);
    await page.unroute('**/correo');
    await page.getByRole('link', { name: goOn }).click();
    await expect(page.getByText(words.frame.updated)).toBeVisible();
    await button(visit, words.journey.inbox.again).click();
    await expect(page.getByText(words.journey.inbox.sentAgain)).toBeVisible();
  });
});
