import { expectOneNumber } from '#tests/e2e/actions/expect-one-number.ts';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { reachIdentity, reachReview } from '#tests/e2e/actions/reach.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** Ten clicks before the page can answer: by the page itself in one go, or by the mouse where pages have no scripts. */
const clickTenTimes = async (visit: Visit): Promise<void> => {
  const last = button(visit, visit.words.journey.review.submit);
  if (!visit.isScripted) return last.click({ clickCount: 10, delay: 5 });
  await last.evaluate((element: HTMLElement) => {
    for (let click = 0; click < 10; click += 1) element.click();
  });
};

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('Back after the assignment shows the number again', async ({ visit }) => {
      const person = newPerson();
      await reachIdentity(visit, person);
      await sayItsMe(visit);
      await giveAddress(visit);
      await requestNumber(visit);
      const { nss } = await readNumber(visit);
      for (let time = 0; time < 3; time += 1) {
        await visit.page.goBack();
        await expect(visit.page.locator('[data-nss]')).toHaveText(nss);
      }
      expectOneNumber(visit, person);
    });

    test('T11: ten rapid clicks on the last button give one number', async ({ visit }) => {
      const person = newPerson();
      await reachReview(visit, person);
      await clickTenTimes(visit);
      await expect(visit.page).toHaveURL(/resultado$/);
      await readNumber(visit);
      expectOneNumber(visit, person);
    });
  });
