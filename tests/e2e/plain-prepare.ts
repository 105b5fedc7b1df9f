import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { expect } from '#tests/e2e/http-test.ts';
import type { PlainPage } from '#tests/e2e/plain-browser.ts';
import { openPath, type PlainVisit } from '#tests/e2e/plain-visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';

type Told = { specialCase: keyof PlainVisit['words']['prepare']['cases']; email?: string };

/** The first page, with the answers of somebody who is no program. */
export const begin = async (
  visit: PlainVisit,
  { curp }: Pick<TestPerson, 'curp'>,
  { specialCase, email = '' }: Told,
) => {
  const { prepare, journey } = visit.words;
  await openPath(visit, '/preparar');
  const answers = {
    [journey.start.curp]: curp,
    [prepare.specialCase]: prepare.cases[specialCase],
    [prepare.email]: email,
  };
  return visit.browser.press(prepare.submit, answers, await beHuman());
};

/** «Escribe el nombre», as this person is called. */
export const giveName = ({ browser, words }: PlainVisit, { name }: TestPerson) => {
  const { givenNames, firstSurname, secondSurnameOptional } = words.journey.identity;
  return browser.press(words.prepare.save, {
    [givenNames]: name.givenNames,
    [firstSurname]: name.firstSurname,
    [secondSurnameOptional]: name.secondSurname,
  });
};

/** «Escribe el domicilio en México», from the postal code to the code. */
export const giveAddress = async ({ browser, words }: PlainVisit) => {
  const { address } = words.journey;
  await browser.press(address.search, { [address.postalCode]: homeAddress.postalCode });
  return browser.press(words.prepare.save, {
    [address.settlement]: homeAddress.settlement,
    [address.street]: homeAddress.street,
    [address.exteriorNumber]: homeAddress.exteriorNumber,
  });
};

/** The code that a page shows; '' without one. */
export const codeOn = ({ find }: PlainPage): string => find('[data-code]').attr('data-code') ?? '';

/** From the first page to the code. */
export const prepareAll = async (visit: PlainVisit, person: TestPerson, told: Told): Promise<string> => {
  expect((await begin(visit, person, told)).path).toMatch(/\/preparar\/nombre$/);
  expect((await giveName(visit, person)).path).toMatch(/\/preparar\/domicilio$/);
  const page = await giveAddress(visit);
  expect(page.path).toMatch(/\/preparar\/codigo$/);
  return codeOn(page);
};
