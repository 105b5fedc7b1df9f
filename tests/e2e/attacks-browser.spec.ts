import { receiveLink, tokenIn } from '#tests/e2e/actions/open-mail.ts';
import { reachResult } from '#tests/e2e/actions/reach.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test('T06: the address of a link is told to nobody: not to other pages, not to the files of its own', async ({
  visit,
}) => {
  const { page } = visit;
  const person = newPerson();
  await startRequest(visit, person);
  const token = tokenIn(await receiveLink(visit, person));
  const told: string[] = [];
  page.on('request', (request) => {
    const referer = request.headers().referer ?? '';
    if (!request.url().includes(token) || request.resourceType() !== 'document') told.push(request.url());
    told.push(referer);
  });
  await page.goto(pathIn(visit, `/tramite/confirmar/${token}`));
  await page.getByRole('link', { name: visit.words.frame.footer.privacy }).first().click();
  await expect(page).toHaveURL(/privacidad$/);
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((text) => text.includes(token))).toEqual([]);
});

test('T08: a browser keeps nothing of a visit but one cookie', async ({ visit: { page }, visit }) => {
  await reachResult(visit, newPerson());
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
    '',
    0,
    0,
  ]);
});
