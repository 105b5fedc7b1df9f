import { typeCode, typePassword } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import type { Visit } from '#tests/e2e/visit.ts';
import { addReadyStaff } from '#tests/support/e2e-staff.ts';
import { totpCode } from '#tests/support/totp.ts';

/** A site with the limits of a real one for the staff. */
test.use({ settings: { LIMIT_STAFF_PER_ACCOUNT: '5/600', LIMIT_STAFF_CODE_ONCE: '1/120' } });
test.describe.configure({ mode: 'default' });

const summary = ({ page }: Visit) => page.locator('.error-summary');
const tooMany = ({ words }: Visit, wait: string) =>
  words.deskStaff.messages['staff.tooMany'].replace('{1}', wait);

/** Five wrong passwords. */
const spoil = async (visit: Visit, email: string) => {
  for (let time = 0; time < 5; time += 1) {
    await typePassword(visit, email, 'otra frase que no es');
    await expect(summary(visit)).toContainText(visit.words.deskStaff.messages['staff.wrong']);
  }
};

for (const javaScriptEnabled of [true, false])
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    if (javaScriptEnabled)
      test('T19: after five wrong passwords an account waits ten minutes, whether or not it exists', async ({
        visit,
      }) => {
        const staff = await addReadyStaff(visit.site, { role: 'admin' });
        const stranger = `nadie.${javaScriptEnabled}@consulado.example`;
        for (const email of [staff.email, stranger]) {
          await spoil(visit, email);
          await typePassword(visit, email, staff.password);
          await expect(summary(visit)).toContainText(tooMany(visit, '10 minutos'));
        }
      });

    if (!javaScriptEnabled)
      test('T12: five wrong passwords elsewhere shut nobody out of the browser in which they came in before', async ({
        visit,
        openBrowser,
      }) => {
        const staff = await addReadyStaff(visit.site, { role: 'admin' });
        await typePassword(visit, staff.email, staff.password);
        await typeCode(visit, totpCode(staff.secret, 1));
        await expect(visit.page).toHaveURL(/\/mostrador\/personal$/);
        const stranger = await openBrowser();
        await spoil(stranger, staff.email);
        await typePassword(stranger, staff.email, staff.password);
        await expect(summary(stranger)).toContainText(tooMany(stranger, '10 minutos'));
        await visit.page.context().clearCookies({ name: 'mesa' });
        await typePassword(visit, staff.email, staff.password);
        await expect(visit.page).toHaveURL(/codigo$/);
      });

    if (javaScriptEnabled)
      test('T19: after five wrong codes the right one waits too', async ({ visit }) => {
        const staff = await addReadyStaff(visit.site, { role: 'admin' });
        await typePassword(visit, staff.email, staff.password);
        await expect(visit.page).toHaveURL(/codigo$/);
        for (let time = 0; time < 5; time += 1) {
          await typeCode(visit, `00000${time}`);
          await expect(summary(visit)).toContainText(visit.words.deskStaff.messages['code.WRONG']);
          await visit.page.reload();
        }
        await typeCode(visit, totpCode(staff.secret, 1));
        await expect(summary(visit)).toContainText(tooMany(visit, '10 minutos'));
      });
  });
