import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder, type PlainPage } from '#tests/e2e/plain-browser.ts';
import {
  cookiesOf,
  enter,
  giveNames,
  openPath,
  type PlainVisit,
  reachAddress,
  reload,
} from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

type Expected = Record<string, string>;

/** Title, summary that takes the focus, a link and a message for each field: as every failed form has to look. */
const expectProblems = ({ words }: PlainVisit, { find }: PlainPage, form: string, expected: Expected) => {
  const { errorPrefix, summary } = words.frame.form;
  const box = find('.error-summary');
  expect(box.find('h2').text()).toBe(summary);
  expect(find('title').text().startsWith(errorPrefix)).toBe(true);
  expect(box.attr('autofocus')).toBeDefined();
  const links = box
    .find('li a')
    .toArray()
    .map((link) => [find(link).attr('href'), find(link).text()]);
  expect(links).toEqual(Object.entries(expected).map(([name, message]) => [`#${form}-${name}`, message]));
  expect(box.find('li').length).toBe(links.length);
  for (const [name, message] of Object.entries(expected)) {
    const id = `${form}-${name}`;
    const field = find(`[id="${id}"]`);
    expect(find(`[id="${id}-error"]`).text()).toBe(`${errorPrefix}${message}`);
    expect(field.attr('aria-invalid')).toBe('true');
    expect(field.attr('aria-describedby')?.split(' ')).toContain(`${id}-error`);
  }
};

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('step 1 sent empty says what is missing', async ({ plain }) => {
    const { errors, journey } = plain.words;
    await openPath(plain, '/tramite');
    const refused = await plain.browser.press(journey.start.submit);
    expectProblems(plain, refused, 'tramite', {
      curp: errors['curp.EMPTY'],
      email: errors['email.EMPTY'],
      emailConfirmation: errors['emailConfirmation.EMPTY'],
    });
  });

  test('names sent empty say what is missing', async ({ plain }) => {
    const { errors } = plain.words;
    await enter(plain, newPerson());
    const refused = await giveNames(plain, { givenNames: '', firstSurname: '', secondSurname: '' });
    expectProblems(plain, refused, 'nombre', {
      givenNames: errors['givenNames.EMPTY'],
      firstSurname: errors['firstSurname.EMPTY'],
    });
  });

  test('an address sent empty says what is missing', async ({ plain }) => {
    const { errors, journey } = plain.words;
    await reachAddress(plain, newPerson());
    expectProblems(plain, await plain.browser.press(journey.address.submit), 'domicilio', {
      postalCode: errors['postalCode.EMPTY'],
      street: errors['street.EMPTY'],
      exteriorNumber: errors['exteriorNumber.EMPTY'],
    });
  });
});

/** Every kind of CURP mistake with its own words (docs/decisions.md §6); made from the specimen SASO750909HDFNNS05. */
const mistakes: [typed: string, key: string][] = [
  ['SASO750909HDFNNS0', 'curp.tooShort|17'],
  ['SASO750909HDFNNS0555', 'curp.tooLong|20'],
  ['00265500017', 'curp.looksLikeNss'],
  ['SASO750909AB1', 'curp.looksLikeRfc'],
  ['SASO750909HDFNN?05', 'curp.foreignCharacter|16|?'],
  ['SASO75O909HDFNNS05', 'curp.shouldBeDigitGuessed|7|O|0'],
  ['5ASO750909HDFNNS05', 'curp.shouldBeLetterGuessed|1|5|S'],
  ['SASO750909ADFNNS05', 'curp.sex|11|A'],
  ['SASO750909HQQNNS05', 'curp.entity|QQ'],
  ['SASO751309HDFNNS05', 'curp.month|13'],
  ['SASO750931HDFNNS05', 'curp.day|31|30'],
  ['SASO750909HDFNNS06', 'curp.checkDigit'],
];

test('each mistake in a CURP is said in its own words', async ({ plain }) => {
  const { browser, words } = plain;
  const { start } = words.journey;
  await openPath(plain, '/tramite');
  const said = new Set<string>();
  for (const [typed, key] of mistakes) {
    const refused = await browser.press(start.submit, { [start.curp]: typed }, await beHuman());
    const message = refused.find('#tramite-curp-error').text();
    const [name = '', ...details] = key.split('|');
    for (const detail of details) expect(message).toContain(detail);
    const [beginning = ''] = (new Map(Object.entries(words.errors)).get(name) ?? 'no such words').split('{');
    expect(message).toContain(beginning);
    expect(fieldUnder(refused, start.curp).attr('value')).toBe(typed);
    said.add(message);
  }
  expect(said.size).toBe(mistakes.length);
});

/** A postal code as people type and paste it. */
const written = ['06700 ', ' 06700', '06 700', '067\u200b00', '06700\u00a0', '06-700', '\t06700'];

for (const postalCode of written)
  test(`without scripts, «${postalCode}» is looked up, shows its colonias, and the address is taken`, async ({
    plain,
  }) => {
    const { browser, words } = plain;
    const { address } = words.journey;
    await reachAddress(plain, newPerson());
    const found = await browser.press(address.search, { [address.postalCode]: postalCode });
    expect(found.find('.error-summary').length).toBe(0);
    expect(fieldUnder(found, address.postalCode).attr('value')).toBe(homeAddress.postalCode);
    expect(fieldUnder(found, address.settlement).find('option[selected]').text()).toBe(
      homeAddress.settlement,
    );
    const empty = await browser.press(address.submit);
    expect(fieldUnder(empty, address.settlement).find('option').length).toBeGreaterThan(2);
    expect(empty.find('#domicilio-settlement-error').length).toBe(0);
    const { path } = await browser.press(address.submit, {
      [address.street]: ` ${homeAddress.street}\u200b `,
      [address.exteriorNumber]: '\u200b',
      [address.withoutNumber]: true,
    });
    expect(path).toMatch(/revisar$/);
  });

test('a postal code of the United States is never silently a state of Mexico', async ({ plain }) => {
  const { browser, words } = plain;
  const { address } = words.journey;
  await reachAddress(plain, newPerson());
  const found = await browser.press(address.search, { [address.postalCode]: '60608' });
  expect(found.main).toContain(address.unknownPostalCode('Michoacán'));
  expect(found.main).toContain(address.inMexicoQuestion);
  const typed = {
    [address.municipio]: 'Chicago',
    [address.settlementName]: 'Pilsen',
    [address.street]: homeAddress.street,
    [address.exteriorNumber]: homeAddress.exteriorNumber,
  };
  const refused = await browser.press(address.submit, typed);
  expect(refused.find('.error-summary a[href="#domicilio-inMexico"]').text()).toBe(
    words.errors['inMexico.EMPTY'],
  );
  const { path } = await browser.press(address.submit, { [address.inMexico('Michoacán')]: true });
  expect(path).toMatch(/revisar$/);
});

test('without scripts, a colonia of only invisible signs is asked for at its field', async ({ plain }) => {
  const { browser, words } = plain;
  const { address } = words.journey;
  await reachAddress(plain, newPerson());
  await browser.press(address.search, { [address.postalCode]: homeAddress.postalCode });
  const refused = await browser.press(address.submit, {
    [address.settlement]: address.settlementOther,
    [address.settlementName]: '\u200b ',
    [address.street]: homeAddress.street,
    [address.exteriorNumber]: homeAddress.exteriorNumber,
  });
  expect(refused.find('#domicilio-settlementName-error').text()).toContain(
    words.errors['settlementName.EMPTY'],
  );
});

test('without scripts, what was typed comes back however long it is, with short headers, and is there after a reload', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { address } = words.journey;
  await reachAddress(plain, newPerson());
  const street = 'Á'.repeat(20_000);
  const refused = await browser.press(address.submit, { [address.street]: street });
  expect(refused.find('.error-summary').length).toBe(1);
  expect(fieldUnder(refused, address.street).attr('value')).toBe(street);
  const sent = Object.entries(await cookiesOf(plain))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  expect(sent.length).toBeLessThan(1_000);
  expect(JSON.stringify(refused.headers).length).toBeLessThan(4_096);
  for (let time = 0; time < 2; time += 1)
    expect(fieldUnder(await reload(plain), address.street).attr('value')).toBe(street);
});

test('T08: what was typed in a visit that ended is not shown to the next person at the same browser', async ({
  plain,
}) => {
  const { browser, words, site } = plain;
  const { address } = words.journey;
  await reachAddress(plain, newPerson());
  await browser.press(address.submit, { [address.street]: 'Calle de la primera persona' });
  site.records.endSessions();
  await reachAddress(plain, newPerson());
  expect(browser.shown().html).not.toContain('Calle de la primera persona');
});
