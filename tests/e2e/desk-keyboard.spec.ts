import type { Locator } from '@playwright/test';
import { pressAlt } from '#tests/e2e/actions/alt-keys.ts';
import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { prepareAll } from '#tests/e2e/plain-prepare.ts';
import { openPlainTab } from '#tests/e2e/plain-visit.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { plant } from '#tests/support/e2e-planted.ts';
import { openTicket } from '#tests/support/e2e-tickets.ts';
import { readPdf } from '#tests/support/read-pdf.ts';

// The browser's own viewer of PDFs, or that it has none.
test.use({ language: 'es', expectedNoise: [/ chrome(-extension)?:/] });

/** Somebody who only has a keyboard: what they type of the person's is data, every other key is counted. */
const aTypist = (visit: Visit) => {
  const { page } = visit;
  let keys = 0;
  return {
    press: async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    },
    takeNext: async () => {
      keys += 1;
      await pressAlt(visit, 'n');
    },
    /** Into whatever has the focus, which has to be this. */
    type: async (target: Locator, text: string) => {
      await expect(target).toBeFocused();
      await page.keyboard.type(text);
    },
    keys: () => keys,
  };
};

const field = ({ page }: Visit, name: string) => page.locator(`main [name="${name}"]:not([type="hidden"])`);

/** "¿Es la persona?" for somebody whom the registry knows; else the names are typed. */
const sayWho = async (
  visit: Visit,
  { name }: TestPerson,
  typist: ReturnType<typeof aTypist>,
  isKnown: boolean,
) => {
  if (isKnown) {
    const yes = visit.page.getByRole('button', {
      name: visit.words.deskAssist.steps.identity.yes,
      exact: true,
    });
    await expect(yes).toBeFocused();
  } else {
    for (const part of ['givenNames', 'firstSurname'] as const) {
      await typist.type(field(visit, part), name[part]);
      await typist.press('Tab');
    }
    await typist.type(field(visit, 'secondSurname'), name.secondSurname);
  }
  await typist.press('Enter');
};

/** From the list of the day to the file for the printer; answers its address. */
const serve = async (
  visit: Visit,
  person: TestPerson,
  typist: ReturnType<typeof aTypist>,
  isKnown: boolean,
) => {
  await typist.takeNext();
  await typist.type(field(visit, 'label'), 'Xóchitl Q');
  await typist.press('Enter');
  await typist.type(field(visit, 'curp'), person.curp);
  await expect(field(visit, 'situation')).toHaveValue('mexican');
  await typist.type(field(visit, 'document'), 'Pas');
  await typist.press('Tab');
  await typist.type(field(visit, 'lastFour'), '43a1');
  await typist.press('Enter');
  await sayWho(visit, person, typist, isKnown);
  await typist.type(field(visit, 'postalCode'), homeAddress.postalCode);
  await typist.type(field(visit, 'settlement'), 'Roma Norte');
  await typist.press('Tab');
  await typist.type(field(visit, 'street'), homeAddress.street);
  await typist.press('Tab');
  await typist.type(field(visit, 'exteriorNumber'), homeAddress.exteriorNumber);
  await typist.press('Enter');
  return finish(visit, typist);
};

/** From the page of all answers to the file for the printer; answers its address. */
const finish = async ({ page, words }: Visit, typist: ReturnType<typeof aTypist>) => {
  await expect(page.getByRole('button', { name: words.journey.review.submit, exact: true })).toBeFocused();
  await typist.press('Enter');
  await expect(page.getByRole('button', { name: words.deskAssist.hand.printBoth })).toBeFocused();
  const asked = page.context().waitForEvent('request', (request) => /\/documentos\//.test(request.url()));
  await typist.press('Enter');
  return (await asked).url();
};

/** As `serve`, for somebody who brings the code of what they prepared at home: the scanner types it. */
const servePrepared = async (
  visit: Visit,
  person: TestPerson,
  typist: ReturnType<typeof aTypist>,
  { code, isKnown }: { code: string; isKnown: boolean },
) => {
  await typist.takeNext();
  await typist.type(field(visit, 'label'), code);
  await typist.press('Enter');
  await typist.type(field(visit, 'document'), 'Pas');
  await typist.press('Tab');
  await typist.type(field(visit, 'lastFour'), '43a1');
  for (const part of ['name', 'address']) {
    await typist.press('Tab');
    await expect(visit.page.locator(`main [name="revisado"][value="${part}"]`)).toBeFocused();
    await typist.press('Space');
  }
  await typist.press('Enter');
  if (isKnown) await sayWho(visit, person, typist, isKnown);
  return finish(visit, typist);
};

for (const [who, isKnown] of [
  ['whom the registry knows', true],
  ['with typed names', false],
] as const)
  test(`a walk-in ${who} and without an e-mail gets both documents on paper, by keyboard alone and in 12 keys besides data`, async ({
    visit,
  }, info) => {
    const { page, site } = visit;
    const person = newPerson();
    if (isKnown) site.records.register(person);
    const staff = await signInStaff(visit, { role: 'ventanilla' });
    await page.goto(pathIn(visit, '/mostrador'));
    const typist = aTypist(visit);
    const printed = await serve(visit, person, typist, isKnown);
    // What a browser does with the file is its own affair: the same visit fetches it once more.
    const answer = await page.context().request.get(printed);
    const { pageTexts, fields } = await readPdf(await answer.body());
    const nss = await page.locator('[data-nss]').innerText();
    plant(nss);
    expect(site.records.numbersOf(person)).toEqual([nss]);
    expect(pageTexts).toHaveLength(2);
    for (const [at, name] of ['Constancia', 'Tarjeta'].entries()) {
      expect(pageTexts[at]?.replaceAll(' ', '')).toContain(nss);
      expect(pageTexts[at]).toContain(person.curp);
      expect(pageTexts[at]).toContain(name);
    }
    expect(site.verifySello(fields['Cadena original'] ?? '', fields['Sello digital'] ?? '')).toBe(true);
    for (const kind of ['constancia', 'tarjeta'])
      expect(site.records.actsOf(person)).toContain(`staff:${staff.id} document.printed ${kind}.1`);
    info.annotations.push({ type: 'keys besides data', description: String(typist.keys()) });
    console.log(`keys besides data, from «Atender a otra persona» to both documents: ${typist.keys()}`);
    expect(typist.keys()).toBeLessThanOrEqual(12);
  });

for (const [who, isKnown, most] of [
  ['whom the registry knows', true, 11],
  ['whom the registry does not know', false, 10],
] as const)
  test(`somebody who prepared at home and ${who} gets both documents on paper in ${most} keys besides data`, async ({
    visit,
  }, info) => {
    const { page, site } = visit;
    const person = newPerson();
    if (isKnown) site.records.register(person);
    await signInStaff(visit, { role: 'ventanilla' });
    const code = await prepareAll(openPlainTab(visit), person, { specialCase: 'noEmail' });
    await page.goto(pathIn(visit, '/mostrador'));
    const typist = aTypist(visit);
    await servePrepared(visit, person, typist, { code, isKnown });
    const nss = await page.locator('[data-nss]').innerText();
    plant(nss);
    expect(site.records.numbersOf(person)).toEqual([nss]);
    info.annotations.push({ type: 'keys besides data', description: String(typist.keys()) });
    console.log(`keys besides data with a prepared code, ${who}: ${typist.keys()}`);
    expect(typist.keys()).toBeLessThanOrEqual(most);
  });

test('what is typed before the scripts of a page run is looked up all the same', async ({ visit }) => {
  const { page, site } = visit;
  const staff = await signInStaff(visit, { role: 'ventanilla' });
  const { id } = await openTicket(site, staff, { label: 'Xóchitl Q' });
  const path = pathIn(visit, `/mostrador/turno/${id}`);
  let letScriptsCome = () => {};
  const held = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await field(visit, 'curp').focus();
  await page.keyboard.type(newPerson().curp);
  letScriptsCome();
  await expect(field(visit, 'situation')).toHaveValue('mexican');
});
