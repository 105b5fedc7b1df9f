import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import { openPath, type PlainVisit } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** What a person types in step 1 besides the letters. */
const typed = ({ words }: PlainVisit, { curp, email } = newPerson()) => {
  const { start } = words.journey;
  return { [start.curp]: curp, [start.email]: email, [start.emailConfirmation]: email };
};

test('letters that are not those of the image bring a new image, and everything typed stays', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { start } = words.journey;
  const person = newPerson();
  await openPath(plain, '/tramite');
  const { humanToken } = await beHuman();
  const answers = { ...typed(plain, person), [start.letters]: 'zzzzz' };
  const refused = await browser.press(start.submit, answers, { humanToken });
  expect(refused.find('.error-summary').text()).toContain(words.errors['letters.WRONG']);
  expect(fieldUnder(refused, start.curp).attr('value')).toBe(person.curp);
  const token = refused.find('input[name=humanToken]').attr('value');
  expect(token).not.toBe(humanToken);
  expect(refused.find('img.letters').attr('src')).toBe(`/api/letras/${token}`);
});

for (const language of ['es', 'en'] as const)
  test.describe(`in ${language}, without scripts`, () => {
    test.use({ language });

    test('letters left empty are asked for at their field, and nothing is said about a check that runs by itself', async ({
      plain,
    }) => {
      const { browser, words } = plain;
      const person = newPerson();
      await openPath(plain, '/tramite');
      const { humanToken } = await beHuman();
      const refused = await browser.press(words.journey.start.submit, typed(plain, person), { humanToken });
      expect(refused.find('.error-summary a').attr('href')).toBe('#tramite-letters');
      expect(refused.find('#tramite-letters-error').text()).toContain(words.errors['letters.EMPTY']);
      expect(fieldUnder(refused, words.journey.start.letters).length).toBe(1);
      expect(refused.main).not.toContain(words.errors['humanCheck.FAILED']);
      expect(fieldUnder(refused, words.journey.start.email).attr('value')).toBe(person.email);
    });
  });

test('a person who cannot see the image says so and goes on', async ({ plain }) => {
  const { start } = plain.words.journey;
  const person = newPerson();
  await openPath(plain, '/tramite');
  const { humanToken } = await beHuman();
  const answers = { ...typed(plain, person), [start.withoutSight]: true };
  expect((await plain.browser.press(start.submit, answers, { humanToken })).path).toMatch(/\/correo$/);
  await receiveLink(plain, person);
});

test('a program that fills the hidden field and proves nothing goes no further', async ({ plain }) => {
  const { start } = plain.words.journey;
  await openPath(plain, '/tramite');
  const { humanToken } = await beHuman();
  const unseen = { humanToken, website: 'https://correo.example' };
  const refused = await plain.browser.press(
    start.submit,
    { ...typed(plain), [start.withoutSight]: true },
    unseen,
  );
  expect(refused.find('.error-summary').length).toBe(1);
  expect(refused.path).not.toMatch(/correo$/);
});

test('a person whose browser filled the hidden field in goes on with the letters of the image', async ({
  plain,
}) => {
  const { start } = plain.words.journey;
  await openPath(plain, '/tramite');
  const unseen = { ...(await beHuman()), website: 'https://correo.example' };
  expect((await plain.browser.press(start.submit, typed(plain), unseen)).path).toMatch(/\/correo$/);
});
