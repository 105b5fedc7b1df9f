import { inspect } from '#tests/e2e/actions/inspect.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn } from '#tests/e2e/visit.ts';
import { addStaff, staffPassword } from '#tests/support/e2e-staff.ts';
import { totpCode } from '#tests/support/totp.ts';

test('every page of signing in holds at every size', async ({ visit }) => {
  const { page, site, words } = visit;
  const { codes, factor, setup, signIn } = words.deskStaff;
  const { token } = await addStaff(site, { role: 'admin' });
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const see = async (path: string) => {
    if (path) await page.goto(pathIn(visit, `/mostrador/${path}`));
    await inspect(visit, path || page.url());
  };
  await page.goto(pathIn(visit, '/mostrador/entrar'));
  await button(visit, signIn.submit).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await see('');
  await see('primera-vez/nada');
  await see(`primera-vez/${token}`);
  await field(setup.password).fill(staffPassword);
  await field(setup.passwordAgain).fill(staffPassword);
  await button(visit, setup.submit).click();
  await expect(page).toHaveURL(/segundo-paso$/);
  await see('');
  const secret = (await page.locator('main p .mono').first().innerText()).replaceAll(' ', '');
  await field(factor.label).fill(totpCode(secret));
  await button(visit, factor.submit).click();
  await expect(page).toHaveURL(/codigos\?paso=3$/);
  await see('');
  await button(visit, codes.submit).click();
  await see('personal');
  await see('mi-cuenta');
});
