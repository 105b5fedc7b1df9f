import { inspect } from '#tests/e2e/actions/inspect.ts';
import { signInStaff, typeCode, typePassword } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import {
  addReadyStaff,
  addStaff,
  disableStaff,
  type ReadyStaff,
  staffPassword,
} from '#tests/support/e2e-staff.ts';
import { totpCode } from '#tests/support/totp.ts';

const field = ({ page }: Visit, label: string) => page.getByLabel(label, { exact: true });
const says = (visit: Visit) => visit.words.deskStaff;

/** The next code: the one of now was used up when this member was made. */
const signIn = async (visit: Visit, staff: ReadyStaff) => {
  await typePassword(visit, staff.email, staff.password);
  await expect(visit.page).toHaveURL(/\/mostrador\/entrar\/codigo$/);
  await typeCode(visit, totpCode(staff.secret, 1));
  await expect(visit.page).not.toHaveURL(/\/entrar/);
};

const choosePassword = async (visit: Visit, token: string, password: string, again = password) => {
  const { setup } = says(visit);
  await visit.page.goto(pathIn(visit, `/mostrador/primera-vez/${token}`));
  await field(visit, setup.password).fill(password);
  await field(visit, setup.passwordAgain).fill(again);
  await button(visit, setup.submit).click();
};

const shownSecret = async ({ page }: Visit) =>
  (await page.locator('main p .mono').first().innerText()).replaceAll(' ', '');

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    if (javaScriptEnabled)
      test('a link leads through password, second step and backup codes to the first room', async ({
        visit,
      }) => {
        const { page, site } = visit;
        const { factor, codes, setup, messages } = says(visit);
        const { token } = await addStaff(site, { role: 'admin', name: 'Amalia R.' });
        await choosePassword(visit, token, 'corta');
        await expect(page.getByText(messages['password.SHORT']).first()).toBeVisible();
        await choosePassword(visit, token, staffPassword, `${staffPassword}.`);
        await expect(page.getByText(messages['passwordAgain.DIFFERENT']).first()).toBeVisible();
        await choosePassword(visit, token, staffPassword);
        await expect(page).toHaveURL(/mi-cuenta\/segundo-paso$/);
        const secret = await shownSecret(visit);
        await field(visit, factor.label).fill('12');
        await button(visit, factor.submit).click();
        await expect(page.getByText(messages['code.SHAPE']).first()).toBeVisible();
        await field(visit, factor.label).fill(totpCode(secret));
        await button(visit, factor.submit).click();
        await expect(page).toHaveURL(/mi-cuenta\/codigos$/);
        await expect(page.getByRole('complementary')).toBeHidden();
        await expect(page.getByRole('list', { name: codes.list }).getByRole('listitem')).toHaveCount(10);
        await button(visit, codes.submit).click();
        await expect(page).toHaveURL(/\/mostrador\/personal$/);
        await expect(page.getByRole('row', { name: /Amalia R\./ }).first()).toBeVisible();
        await page.goto(pathIn(visit, '/mostrador/mi-cuenta/codigos'));
        await expect(page).toHaveURL(/\/mostrador\/mi-cuenta$/);
        await page.goto(pathIn(visit, `/mostrador/primera-vez/${token}`));
        await expect(page.getByRole('heading', { name: setup.goneTitle })).toBeVisible();
      });

    if (!javaScriptEnabled)
      test('password and code open the first room, and signing out shuts it', async ({ visit }) => {
        const { page, site } = visit;
        const staff = await addReadyStaff(site, { role: 'admin' });
        await signIn(visit, staff);
        await expect(page).toHaveURL(/\/mostrador\/personal$/);
        const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'mesa');
        expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1, path: '/' });
        await button(visit, says(visit).leave).click();
        await expect(page.getByText(says(visit).signIn.left)).toBeVisible();
        await page.goto(pathIn(visit, '/mostrador/personal'));
        await expect(page).toHaveURL(/\/mostrador\/entrar$/);
      });

    if (!javaScriptEnabled)
      test('a backup code takes the place of the telephone, once', async ({ visit }) => {
        const { page, site } = visit;
        const staff = await addReadyStaff(site, { role: 'admin' });
        await page
          .context()
          .addCookies([{ name: 'mesa', value: encodeURIComponent(staff.session), url: site.baseUrl }]);
        await page.goto(pathIn(visit, '/mostrador/mi-cuenta'));
        await field(visit, says(visit).signIn.password).fill(`${staffPassword}?`);
        await button(visit, says(visit).account.codesSubmit).click();
        await expect(page.getByText(says(visit).messages['password.WRONG']).first()).toBeVisible();
        await field(visit, says(visit).signIn.password).fill(staffPassword);
        await button(visit, says(visit).account.codesSubmit).click();
        await expect(page).toHaveURL(/mi-cuenta\/codigos$/);
        const code = await page.locator('main li').first().innerText();
        expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/);
        await button(visit, says(visit).codes.submit).click();
        for (const fits of [true, false]) {
          await page.context().clearCookies();
          await typePassword(visit, staff.email, staff.password);
          await typeCode(visit, code.toLowerCase());
          if (fits) await expect(page).toHaveURL(/\/mostrador\/personal$/);
          else await expect(page.getByText(says(visit).messages['code.WRONG']).first()).toBeVisible();
        }
      });

    if (javaScriptEnabled)
      test('one session is ended from another browser, and all of them at once', async ({
        visit,
        openBrowser,
      }) => {
        const { page } = visit;
        const staff = await signInStaff(visit, { role: 'supervisor' });
        const other = await openBrowser();
        await signIn(other, staff);
        await page.goto(pathIn(visit, '/mostrador/mi-cuenta'));
        const { account } = says(visit);
        const rows = page.getByRole('table').getByRole('row');
        await expect(rows).toHaveCount(3);
        await rows.filter({ hasNotText: account.here }).getByRole('button').click();
        await expect(page.getByText(account.done)).toBeVisible();
        await other.page.goto(pathIn(other, '/mostrador/mi-cuenta'));
        await expect(other.page).toHaveURL(/\/mostrador\/entrar\?aviso=cerrada$/);
        await button(visit, account.endAll).click();
        await expect(page).toHaveURL(/\/mostrador\/entrar/);
      });
  });

test('T19: without the second step no room opens, with a password alone or without', async ({ visit }) => {
  const { page, site } = visit;
  const { token, email } = await addStaff(site, { role: 'supervisor' });
  const rooms = ['/personal', '/mi-cuenta', '/mi-cuenta/codigos'];
  const expectAllLeadTo = async (place: RegExp) => {
    for (const room of rooms) {
      await page.goto(pathIn(visit, `/mostrador${room}`));
      await expect(page, room).toHaveURL(place);
    }
  };
  await expectAllLeadTo(/\/mostrador\/entrar$/);
  await choosePassword(visit, token, staffPassword);
  await expect(page).toHaveURL(/segundo-paso$/);
  await expectAllLeadTo(/segundo-paso$/);
  await page.context().clearCookies();
  await typePassword(visit, email, staffPassword);
  await expect(page).toHaveURL(/segundo-paso$/);
  await expectAllLeadTo(/segundo-paso$/);
});

test('T19: says the same of a wrong password, an unknown address and a disabled member', async ({
  visit,
}) => {
  const { page, site } = visit;
  const staff = await addReadyStaff(site, { role: 'ventanilla' });
  const out = await addReadyStaff(site, { role: 'ventanilla' });
  await disableStaff(site, out);
  const answers = new Set<string>();
  for (const [email, password] of [
    [staff.email, 'otra frase que no es'],
    ['nadie@consulado.example', staffPassword],
    [out.email, staffPassword],
  ] as const) {
    await typePassword(visit, email, password);
    await expect(page.locator('.error-summary')).toBeVisible();
    answers.add(await page.locator('.error-summary').innerText());
    await expect(field(visit, says(visit).signIn.password)).toHaveValue('');
  }
  expect([...answers]).toHaveLength(1);
  expect([...answers][0]).toContain(says(visit).messages['staff.wrong']);
});

test('T19: a disabled member is out at the next click, and may come back', async ({ visit, openBrowser }) => {
  const { page } = visit;
  await signInStaff(visit, { role: 'admin', name: 'Amalia R.' });
  const other = await openBrowser();
  const staff = await signInStaff(other, { role: 'supervisor', name: 'Tomás Q.' });
  await other.page.goto(pathIn(other, '/mostrador/mi-cuenta'));
  await page.goto(pathIn(visit, '/mostrador/personal'));
  const row = page.getByRole('row', { name: new RegExp(staff.email) });
  await row.getByRole('button').click();
  await expect(page.getByText(says(visit).staff.disabled)).toBeVisible();
  await other.page.reload();
  await expect(other.page).toHaveURL(/\/mostrador\/entrar\?aviso=cerrada$/);
  await row.getByRole('button').click();
  await expect(page.getByText(says(visit).staff.enabled)).toBeVisible();
  await signIn(other, staff);
  await other.page.goto(pathIn(other, '/mostrador/mi-cuenta'));
  await expect(other.page).toHaveURL(/\/mostrador\/mi-cuenta$/);
});

test('T19: a role sees a room of another one as an address that does not exist', async ({ visit }) => {
  const { page } = visit;
  await signInStaff(visit, { role: 'auditor' });
  await page.goto(pathIn(visit, '/mostrador/personal'));
  await expect(page).toHaveURL(/\/no-existe$/);
});
test.use({ expectedNoise: [/404 \(Not Found\)/] });

for (const language of ['es', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });

    test('every page of signing in holds at every size', async ({ visit }) => {
      const { page, site } = visit;
      const { token } = await addStaff(site, { role: 'admin' });
      const see = async (path: string) => {
        if (path) await page.goto(pathIn(visit, `/mostrador/${path}`));
        await inspect(visit, path || page.url());
      };
      await see('entrar');
      await button(visit, says(visit).signIn.submit).click();
      await expect(page.locator('.error-summary')).toBeVisible();
      await see('');
      await see('primera-vez/nada');
      await see(`primera-vez/${token}`);
      await choosePassword(visit, token, staffPassword);
      await expect(page).toHaveURL(/segundo-paso$/);
      await see('');
      await field(visit, says(visit).factor.label).fill(totpCode(await shownSecret(visit)));
      await button(visit, says(visit).factor.submit).click();
      await expect(page).toHaveURL(/codigos$/);
      await see('');
      await button(visit, says(visit).codes.submit).click();
      await see('personal');
      await see('mi-cuenta');
    });
  });
