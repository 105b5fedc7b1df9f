import { inspect } from '#tests/e2e/actions/inspect.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.use({
  // Mail stays in the mailbox of the demonstration.
  settings: { SMTP_URL: '' },
  // Playwright's own script may not run in the frame either, and the frame has no origin that could have an agent cluster.
  expectedNoise: [/(?:'allow-scripts' permission|Origin-Agent-Cluster).*\/carta$/],
});

const policyOf = async ({ page }: Visit, path: string) =>
  (await page.request.get(path)).headers()['content-security-policy'] ?? '';

/** From step 1 to the page of the mail with the link. */
const openMail = async (visit: Visit): Promise<void> => {
  const { page, words } = visit;
  await startRequest(visit, newPerson());
  await expect(async () => {
    await page.goto(pathIn(visit, '/buzon'));
    await page.getByRole('link', { name: words.mail.link.subject }).first().click({ timeout: 1000 });
  }).toPass();
  await expect(page).toHaveURL(/\/buzon\/[\w-]+$/);
};

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the mailbox shows a mail as people get it, and its button opens in the whole window', async ({
      visit,
    }) => {
      const { page, words } = visit;
      await openMail(visit);
      const mail = page.frameLocator('iframe');
      const go = mail.getByRole('link', { name: words.mail.link.button });
      await expect(mail.getByRole('heading', { level: 1 })).toBeVisible();
      const look = await go.evaluate((link) => getComputedStyle(link).backgroundColor);
      expect(look).toBe('rgb(31, 90, 52)');
      await expect(page.locator('details a').first()).toHaveAttribute('href', /\/tramite\/confirmar\//);
      if (javaScriptEnabled) await inspect(visit, 'a mail in the mailbox');
      await go.click();
      await expect(page).toHaveURL(/\/tramite\/confirmar\//);
      await expect(page.locator('h1')).toBeVisible();
    });
  });

test('T16: only the page of a mail has a frame, and what is in it runs and loads nothing', async ({
  visit,
}) => {
  const { page } = visit;
  await openMail(visit);
  const { pathname } = new URL(page.url());
  expect(await policyOf(visit, pathname)).toContain("frame-src 'self'");
  for (const path of ['/buzon', '/tramite'])
    expect(await policyOf(visit, pathIn(visit, path))).not.toContain('frame-src');
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe(
    'allow-top-navigation-by-user-activation',
  );
  const inside = (await page.locator('iframe').getAttribute('src')) ?? '';
  expect(await policyOf(visit, inside)).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation",
  );
  expect((await page.request.get('/api/buzon/nada/carta')).status()).toBe(404);
});
