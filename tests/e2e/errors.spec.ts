import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder, type PlainPage } from '#tests/e2e/plain-browser.ts';
import { enter, giveNames, openPath, type PlainVisit, reachAddress } from '#tests/e2e/plain-visit.ts';
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
