import { messageOf } from '#components/form/form-state.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import {
  enter,
  giveNames,
  pressStart,
  reachAddress,
  reachResult,
  readNumber,
} from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const { errors, journey } = dictionary('en');

test('step 1 changes its language with what was typed and what was wrong', async ({ plain }) => {
  const { browser, words } = plain;
  const refused = await pressStart(plain, { curp: 'SASO750909', email: 'sin-arroba' });
  expect(refused.find('.error-summary').length).toBe(1);
  const english = await browser.press(words.frame.switchLanguage);
  const { path, find } = english;
  expect(path).toBe('/en/tramite');
  expect(find('html').attr('lang')).toBe('en');
  expect(find('.error-summary').text()).toContain(errors['email.NO_AT']);
  expect(find('title').text()).toMatch(new RegExp(`^Error: ${journey.start.title}`));
  expect(fieldUnder(english, journey.start.curp).attr('value')).toBe('SASO750909');
  expect(fieldUnder(english, journey.start.email).attr('value')).toBe('sin-arroba');
});

test('names change their language with what was typed and what was wrong', async ({ plain }) => {
  await enter(plain, newPerson());
  await giveNames(plain, { givenNames: 'Nombre 7', firstSurname: 'Apellido', secondSurname: '' });
  const english = await plain.browser.press(plain.words.frame.switchLanguage);
  expect(english.path).toBe('/en/tramite/identidad');
  expect(english.find('.error-summary').text()).toContain(messageOf(errors, 'givenNames.CHARACTER|7'));
  expect(fieldUnder(english, journey.identity.givenNames).attr('value')).toBe('Nombre 7');
});

test('the address changes its language with the place that was looked up', async ({ plain }) => {
  const { browser, words } = plain;
  const { address } = words.journey;
  await reachAddress(plain, newPerson());
  await browser.press(address.search, { [address.postalCode]: homeAddress.postalCode });
  const english = await browser.press(words.frame.switchLanguage, {
    [address.settlement]: homeAddress.settlement,
    [address.street]: homeAddress.street,
  });
  expect(english.path).toBe('/en/tramite/domicilio');
  expect(english.main).toContain(journey.address.foundOne);
  const chosen = fieldUnder(english, journey.address.settlement).find('option[selected]');
  expect(chosen.text()).toBe(homeAddress.settlement);
  expect(fieldUnder(english, journey.address.street).attr('value')).toBe(homeAddress.street);
});

test('the result changes its language and keeps the number', async ({ plain }) => {
  const { browser, words } = plain;
  const { nss } = await reachResult(plain, newPerson());
  const { path, heading } = await browser.follow(words.frame.switchLanguage);
  expect(path).toBe('/en/tramite/resultado');
  expect(heading).toBe(journey.result.assignedTitle);
  expect(readNumber(plain).nss).toBe(nss);
});
