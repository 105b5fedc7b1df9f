import { messageOf } from '#components/form/form-state.ts';
import { expectDocumentsOf } from '#tests/e2e/actions/expect-documents.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import {
  downloadDocuments,
  enter,
  giveAddress,
  giveNames,
  reachReview,
  readNumber,
  requestNumber,
} from '#tests/e2e/plain-visit.ts';
import { curpOf } from '#tests/support/builders.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test('somebody the registry does not know gives their names; one that disagrees with the CURP is explained', async ({
  plain,
}) => {
  const { identity } = plain.words.journey;
  const person = newPerson({ givenNames: 'Zacnité', firstSurname: 'Quezadillas', secondSurname: 'Ñandú' });
  expect((await enter(plain, person)).main).toContain(identity.namesLead);

  const refused = await giveNames(plain, { ...person.name, givenNames: 'Beatriz' });
  const explained = messageOf(plain.words.errors, 'namePart.INITIAL|Beatriz|B|Z');
  for (const place of ['.error-summary', '#nombre-givenNames-error'])
    expect(refused.find(place).text()).toContain(explained);
  expect(fieldUnder(refused, identity.givenNames).attr('value')).toBe('Beatriz');
  expect(fieldUnder(refused, identity.firstSurname).attr('value')).toBe(person.name.firstSurname);

  await giveNames(plain, person.name);
  await giveAddress(plain);
  await requestNumber(plain);
  const issued = readNumber(plain);
  await expectDocumentsOf(plain, await downloadDocuments(plain), { person, ...issued });
});

test('somebody whose CURP carries an inconvenient word without its X gets a number', async ({ plain }) => {
  const name = { givenNames: 'Ana', firstSurname: 'Vargas', secondSurname: 'Castro' };
  await enter(plain, { ...newPerson(), curp: curpOf('VACA850312MJCRSN08'), name });
  await giveNames(plain, name);
  await giveAddress(plain);
  await requestNumber(plain);
  readNumber(plain);
});

test('signs of other keyboards and words for «none» are read as they are meant: the documents say the name once and plainly', async ({
  plain,
}) => {
  const name = { givenNames: 'Ana', firstSurname: "K'uk'ul", secondSurname: '' };
  const person = newPerson(name);
  await enter(plain, person);
  const typed = { givenNames: 'Ａｎａ', firstSurname: 'NO TIENE', secondSurname: 'K\u02bcuk’ul' };
  await giveNames(plain, typed);
  await giveAddress(plain);
  await requestNumber(plain);
  const issued = readNumber(plain);
  await expectDocumentsOf(plain, await downloadDocuments(plain), { person, ...issued });
});

test('a Vietnamese or Otomi name is on the documents letter by letter', async ({ plain }) => {
  const name = { givenNames: 'Ana NDɨkɨ', firstSurname: 'Dương', secondSurname: 'Ṣọlá' };
  const person = newPerson(name);
  await enter(plain, person);
  await giveNames(plain, name);
  await giveAddress(plain);
  await requestNumber(plain);
  const issued = readNumber(plain);
  await expectDocumentsOf(plain, await downloadDocuments(plain), { person, ...issued });
});

for (const language of ['es', 'en'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a sign that no name has is named, and somebody with one name is shown the way to an office', async ({
      plain,
    }) => {
      const { errors } = plain.words;
      const { help } = plain.words.journey.identity;
      await enter(plain, newPerson());
      const typed = { givenNames: 'Ana | Eva', firstSurname: 'М\u043ena', secondSurname: 'Gil 2' };
      const refused = await giveNames(plain, typed);
      for (const key of [
        'givenNames.CHARACTER||',
        'firstSurname.ALPHABET|М',
        'secondSurname.CHARACTER|2',
      ] as const)
        expect(refused.find('.error-summary').text()).toContain(messageOf(errors, key));

      const alone = await giveNames(plain, { givenNames: 'Suharto', firstSurname: 'XX', secondSurname: '-' });
      expect(alone.find('.error-summary').text()).toContain(errors['firstSurname.NO_SURNAME']);
      expect(alone.find(`a:contains("${help.oneNameLink}")`).attr('href')).toBe(`/${language}/ayuda`);
    });
  });

/** A name that we read in another way than whoever made the CURP. */
const paula = { givenNames: 'Paula', firstSurname: 'Dos Santos', secondSurname: 'Lima' };

test('somebody whose name is right although it does not go with the CURP is led on after two refusals', async ({
  plain,
}) => {
  const { identity, referred } = plain.words.journey;
  const buttons = () => plain.browser.shown().find('main button').text();
  await enter(plain, { ...newPerson(), curp: curpOf('SALP880914MNENML04'), name: paula });
  await giveNames(plain, paula);
  expect(buttons()).not.toContain(identity.insist);
  const refused = await giveNames(plain, paula);
  expect(refused.main).toContain(identity.insistHint);
  const led = await plain.browser.press(identity.insist);
  expect(led.heading).toBe(referred.nameTitle);
  for (const action of referred.nameActions) expect(led.main).toContain(action);
  expect(led.find('main a').text()).toContain(referred.help);
});

test('surnames in each other’s place are put right by one button, and a typed name is changed from the last page, which keeps the address', async ({
  plain,
}) => {
  const { browser, words } = plain;
  const { identity, review } = words.journey;
  const person = newPerson({ givenNames: 'Zacnité', firstSurname: 'Quezadillas', secondSurname: 'Ñandú' });
  const { givenNames, firstSurname, secondSurname } = person.name;
  await enter(plain, person);
  const swapped = { givenNames, firstSurname: secondSurname, secondSurname: firstSurname };
  const refused = await giveNames(plain, swapped);
  expect(refused.find('.error-summary a[href="#nombre-firstSurname"]')).toHaveLength(1);
  expect((await browser.press(identity.swap)).path).toMatch(/domicilio$/);
  await giveAddress(plain);
  expect(browser.shown().main).toContain(review.warningDeclared);
  expect(browser.shown().main).toContain(`${givenNames} ${firstSurname} ${secondSurname}`);
  await browser.follow(`${words.frame.facts.change} ${review.fullName}`);
  const { path, main } = await giveNames(plain, { ...person.name, givenNames: 'Zacnite' });
  expect(path).toMatch(/revisar$/);
  expect(main).toContain(`Zacnite ${firstSurname} ${secondSurname}`);
  expect(main).toContain('Roma Norte');
});

test('somebody who had another CURP is led to its number before a new one is given', async ({ plain }) => {
  const { review, referred } = plain.words.journey;
  const person = newPerson();
  await reachReview(plain, person);
  expect(plain.browser.shown().main).toContain(review.earlierTitle);
  const led = await plain.browser.press(review.earlier);
  expect(led.heading).toBe(referred.earlierTitle);
  expect(plain.site.records.numbersOf(person)).toEqual([]);
  expect((await plain.browser.follow(referred.earlierRestart)).heading).toBe(plain.words.journey.start.title);
});

test('a name that does not go with the CURP is explained by its cause, and no answer shows letters that nobody typed', async ({
  plain,
}) => {
  const { errors, journey } = plain.words;
  await enter(plain, { ...newPerson(), curp: curpOf('NUPA910423MPLXXN04') });
  const said = async (givenNames: string, firstSurname: string, secondSurname: string) => {
    const refused = await giveNames(plain, { givenNames, firstSurname, secondSurname });
    const summary = refused.find('.error-summary').text();
    expect(summary).not.toMatch(/«»|\bX+\b/);
    return summary;
  };
  const enye = await said('Ana', 'NUNEZ', 'PENA');
  for (const key of ['namePart.ENYE|NUÑEZ', 'namePart.ENYE|PEÑA'] as const)
    expect(enye).toContain(messageOf(errors, key));
  expect(await said('Ana', 'NUÑEZ PEÑA', '')).toContain(messageOf(errors, 'names.BOTH_IN_FIRST|NUÑEZ|PEÑA'));
  expect(await said('Peña', 'Ana', 'Núñez')).toContain(messageOf(errors, 'names.PLACED|Ana|Núñez|Peña'));
  expect(await said('Lic. Ana', 'Núñez', 'Peña')).toContain(messageOf(errors, 'namePart.TITLE|Lic.|Ana'));
  expect(await said('Ana', 'Núñez', 'Null')).toContain(messageOf(errors, 'namePart.NONE|Null'));
  expect(await said('Ana', 'Núñez', 'XX')).toContain(errors['namePart.MISSING']);
  expect(plain.browser.shown().main).toContain(journey.identity.insist);
});
