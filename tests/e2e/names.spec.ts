import { messageOf } from '#components/form/form-state.ts';
import { downloadDocuments } from '#tests/e2e/actions/documents.ts';
import { expectDocumentsOf } from '#tests/e2e/actions/expect-documents.ts';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { giveNames } from '#tests/e2e/actions/identify.ts';
import { enter } from '#tests/e2e/actions/reach.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.describe('JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody the registry does not know gives their names; one that disagrees with the CURP is explained', async ({
    visit,
  }) => {
    const { page, words } = visit;
    const person = newPerson();
    await enter(visit, person);
    await expect(page.getByText(words.journey.identity.namesLead)).toBeVisible();

    await giveNames(visit, { ...person.name, givenNames: 'Beatriz' });
    const initial = person.curp.charAt(3);
    const consonant = person.curp.charAt(15);
    const explained = messageOf(words.errors, `givenNames.DISAGREES|Beatriz|BT|${initial}${consonant}`);
    await expect(page.locator('.error-summary')).toContainText(explained);
    await expect(page.locator('#nombre-givenNames-error')).toContainText(explained);
    await expect(page.locator('#nombre-givenNames')).toHaveValue('Beatriz');
    await expect(page.locator('#nombre-firstSurname')).toHaveValue(person.name.firstSurname);

    await giveNames(visit, person.name);
    await giveAddress(visit);
    await requestNumber(visit);
    const issued = await readNumber(visit);
    await expectDocumentsOf(visit, await downloadDocuments(visit), { person, ...issued });
  });
});
