import { messageOf } from '#components/form/form-state.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import { type PlainVisit, pressStart } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.use({ language: 'en' });

/** The specimen of the norm with the letter O where a zero belongs. */
const mistyped = 'SASO750909HDFNNSO5';
const meant = 'SASO750909HDFNNS05';

const typedUnder = ({ browser }: PlainVisit, label: string) =>
  fieldUnder(browser.shown(), label).attr('value');

test('a letter in the place of a digit is named, and taking the proposal goes on', async ({ plain }) => {
  const { browser, words } = plain;
  const { start, diagnosis } = words.journey;
  const { email } = newPerson();
  const refused = await pressStart(plain, { curp: mistyped, email });
  const said = messageOf(words.errors, 'curp.shouldBeDigitGuessed|17|O|0');
  for (const place of ['.error-summary', '#tramite-curp-error'])
    expect(refused.find(place).text()).toContain(said);

  const { find } = await browser.press(`${diagnosis.use} ${meant}`);
  expect(typedUnder(plain, start.curp)).toBe(meant);
  expect(typedUnder(plain, start.email)).toBe(email);
  expect(find('.error-summary').length).toBe(0);
  expect((await browser.press(start.submit, {}, await beHuman())).path).toMatch(/\/tramite\/correo$/);
});

test('the proposal can be refused, and nothing typed changes', async ({ plain }) => {
  const { start, diagnosis } = plain.words.journey;
  const { email } = newPerson();
  const refused = await pressStart(plain, { curp: `Mi CURP es: ${mistyped}, gracias`, email });
  expect(refused.find('.proposal').length).toBe(1);
  expect(typedUnder(plain, start.curp)).toBe(mistyped);
  expect((await plain.browser.press(diagnosis.keep)).find('.proposal').length).toBe(0);
  expect(typedUnder(plain, start.curp)).toBe(mistyped);
  expect(typedUnder(plain, start.emailConfirmation)).toBe(email);
});

test('T03: a slip in the domain of the address is asked about, and the person decides', async ({ plain }) => {
  const { start, emailSuggestion } = plain.words.journey;
  const { curp } = newPerson();
  const meantAddress = 'buzon-de-prueba@gmail.com';
  const refused = await pressStart(plain, { curp, email: 'buzon-de-prueba@gmial.com' });
  expect(refused.find('.error-summary').text()).toContain(meantAddress);
  await plain.browser.press(emailSuggestion.use);
  expect(typedUnder(plain, start.email)).toBe(meantAddress);
  expect(typedUnder(plain, start.emailConfirmation)).toBe(meantAddress);
  expect(typedUnder(plain, start.curp)).toBe(curp);
});

/** Somebody born in 2001 who typed 0 for the A: the check digit is the same. */
const centenarian = 'ROME010506MDFJRL00';

test('somebody who would be older than 105 is asked about the year, and can take the letter or keep the year', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { start, diagnosis } = words.journey;
  const { email } = newPerson();
  const asked = await pressStart(plain, { curp: centenarian, email });
  expect(asked.find('#tramite-curp-error').text()).toContain(
    messageOf(words.errors, 'curp.bornLongAgo|1901|A'),
  );
  await browser.press(`${diagnosis.use} ROME010506MDFJRLA0`);
  expect(typedUnder(plain, start.curp)).toBe('ROME010506MDFJRLA0');

  await pressStart(plain, { curp: centenarian, email });
  await browser.press(diagnosis.bornThen.replace('{year}', '1901'));
  expect(typedUnder(plain, start.curp)).toBe(centenarian);
  expect((await browser.press(start.submit, {}, await beHuman())).path).toMatch(/\/tramite\/correo$/);
});
