import { documentsIn } from '#tests/e2e/actions/documents.ts';
import { expectDocumentsOf } from '#tests/e2e/actions/expect-documents.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  confirmEmail,
  downloadDocuments,
  finish,
  giveNames,
  openMail,
  type PlainVisit,
  reachIdentity,
  reachResult,
  readNumber,
  sayItsMe,
  sayItsNotMe,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';

const strangerName = (guess: number) => ({
  givenNames: `Otra ${'I'.repeat(guess)}`,
  firstSurname: 'Persona',
  secondSurname: 'Distinta',
});

/** Ends at the page with the other ways, as somebody whose number is bound to another address. */
const enterAsStranger = async (visit: PlainVisit): Promise<TestPerson> => {
  const person = newPerson();
  visit.site.records.register(person);
  await startRequest(visit, person);
  await openMail(visit, person);
  // Bound after the link went out: later it would not be sent at all.
  visit.site.records.giveNumber(person, 'quien-lo-tiene@correo.example');
  await confirmEmail(visit);
  return person;
};

/** Each other name that fails says how many tries are left, the same name costs none; the last one is a warning, and then the case ends. */
const failAllNames = async (visit: PlainVisit): Promise<void> => {
  const { errors, journey } = visit.words;
  const { triesLeft, lastTry } = journey.identity;
  expect(visit.browser.shown().main).toContain(triesLeft(5));
  for (const left of [4, 3, 2, 1]) {
    await giveNames(visit, strangerName(left));
    const { find, main } = await giveNames(visit, strangerName(left));
    expect(find('.error-summary').text()).toContain(errors['names.DIFFERENT']);
    expect(find('.error-summary a[href="#nombre-givenNames"]')).toHaveLength(1);
    expect(main).toContain(left === 1 ? lastTry : triesLeft(left));
  }
  expect((await giveNames(visit, strangerName(5))).path).toMatch(/otra-via$/);
};

test('a mailbox with ñ in its domain is one mailbox, however its owner or the operator wrote it, and is shown with its ñ', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const [shown, onTheWire] = ['ana@peña.example', 'ana@xn--pea-8ma.example'];
  for (const [bound, typed] of [
    [shown, onTheWire],
    [onTheWire, 'Ana@PEN\u0303A.example'],
  ] as const) {
    const person = newPerson();
    const known = site.records.giveNumber(person, bound);
    site.records.register(person);
    await startRequest(plain, { ...person, email: typed });
    expect(browser.shown().main).toContain(shown);
    // The test's mail server reads addresses as people do.
    await openMail(plain, { email: shown });
    await confirmEmail(plain);
    await sayItsMe(plain);
    expect(readNumber(plain).nss).toBe(known);
    expect(browser.shown().main).toContain(shown);
    expect(browser.shown().html).not.toContain('xn--');
    await site.mail.waitForMail(shown, new RegExp(words.mail.result.subject.located));
    await finish(plain);
  }
});

test('a number bound to this address is shown and sent, and nobody asks for an address', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const person = newPerson();
  const known = site.records.giveNumber(person, person.email);

  await reachIdentity(plain, person);
  await sayItsMe(plain);
  expect(browser.shown().heading).toBe(words.journey.result.locatedTitle);
  const { nss, folio } = readNumber(plain);
  expect(nss).toBe(known);

  const mail = await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.located));
  const held = await downloadDocuments(plain);
  await expectDocumentsOf(plain, held, { person, nss, folio });
  expect(held).toEqual(documentsIn(mail));
});

test('a number never bound is shown to the person who writes the name of the birth certificate', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const person = newPerson();
  const known = site.records.giveNumber(person, null);

  await reachIdentity(plain, person);
  expect(browser.shown().main).toContain(words.journey.identity.matchLead);
  expect(browser.shown().main).not.toContain(person.name.firstSurname);
  const { givenNames, firstSurname, secondSurname } = person.name;
  const { path } = await giveNames(plain, {
    givenNames: givenNames.toLowerCase(),
    firstSurname: firstSurname.toUpperCase(),
    secondSurname,
  });
  expect(path).toMatch(/resultado$/);
  expect(readNumber(plain).nss).toBe(known);
  expect(site.records.addressOf(person)).toBe(person.email);
});

test('five names that do not match end the case with that reason, and no number is shown', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const { mismatchTitle, mismatchLead, againNow } = words.journey.referred;
  const person = newPerson();
  const known = site.records.giveNumber(person, null);
  await reachIdentity(plain, person);
  await failAllNames(plain);
  const { heading, html, main } = browser.shown();
  expect(heading).toBe(mismatchTitle);
  expect(main).toContain(mismatchLead);
  expect(main).toContain(againNow);
  expect(html).not.toContain(known);
  expect(site.records.addressOf(person)).toBe('');
});

test('a person about whom two imports contradict each other gets no new number, and is shown the way to an office', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const [person, other] = [newPerson(), newPerson()];
  site.records.register(person);
  site.records.contradict(person, site.records.giveNumber(other, null));

  await reachIdentity(plain, person);
  await sayItsMe(plain);
  const { path, heading, main } = browser.shown();
  expect(path).toMatch(/otra-via$/);
  expect(heading).toBe(words.journey.referred.title);
  const { referred } = words.journey;
  for (const text of [...referred.actions, referred.person]) expect(main).toContain(text);
  expect(site.records.numbersOf(person)).toEqual([]);
});

test('a number bound to another address leads to the other ways, which do not say why', async ({
  plain,
  openPlain,
}) => {
  const { browser, site, words } = plain;
  const stranger = await enterAsStranger(plain);
  const { path, heading, html, main } = browser.shown();
  expect(path).toMatch(/otra-via$/);
  expect(heading).toBe(words.journey.referred.title);
  expect(html).not.toContain('quien-lo-tiene');
  for (const number of site.records.numbersOf(stranger)) expect(html).not.toContain(number);

  const other = await openPlain();
  const [person, owner] = [newPerson(), newPerson()];
  site.records.register(person);
  site.records.contradict(person, site.records.giveNumber(owner, null));
  await reachIdentity(other, person);
  await sayItsMe(other);
  expect(other.browser.shown().main).toBe(main);
});

test('«No soy yo» ends the case, binds nothing and lets the person start again', async ({ plain }) => {
  const { browser, site, words } = plain;
  const { referred } = words.journey;
  const person = newPerson();
  await reachIdentity(plain, person);
  expect((await sayItsNotMe(plain)).heading).toBe(referred.notYouTitle);
  expect(site.records.numbersOf(person)).toEqual([]);
  expect((await browser.follow(referred.restart)).path).toBe(pathIn(plain, '/tramite'));
});

test('a person who asks again gets the same number', async ({ plain }) => {
  const person = newPerson();
  const first = await reachResult(plain, person);
  await finish(plain);
  await reachIdentity(plain, person);
  expect((await sayItsMe(plain)).path).toMatch(/resultado$/);
  const second = readNumber(plain);
  expect(second.nss).toBe(first.nss);
  expect(second.folio).not.toBe(first.folio);
  expect(plain.site.records.numbersOf(person)).toEqual([first.nss]);
});
