import { reachReview } from '#tests/e2e/actions/reach.ts';
import { requestNumber } from '#tests/e2e/actions/request-number.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.afterEach(({ site }) => site.mail.behave('accept'));

test('the result page says by itself that the mail waits, and later that it was sent', async ({ visit }) => {
  const { page, site, words } = visit;
  await reachReview(visit, newPerson());
  site.mail.behave('defer');
  await requestNumber(visit);
  await expect(page.locator('[data-mail=queued]')).toContainText(words.journey.result.mailQueued);
  site.mail.behave('accept');
  site.records.hurryMails();
  await expect(page.locator('[data-mail=sent]')).toContainText(words.journey.result.mailSent);
});
