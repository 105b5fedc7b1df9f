import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { addReadyStaff, type NewStaff, type ReadyStaff } from '#tests/support/e2e-staff.ts';

/** Signs a new member of staff in, in this browser, with both factors; no page is opened. Works with and without JavaScript. */
export const signInStaff = async (visit: Visit, newcomer: NewStaff): Promise<ReadyStaff> => {
  const staff = await addReadyStaff(visit.site, newcomer);
  await visit.page.context().addCookies([
    {
      name: 'mesa',
      value: encodeURIComponent(staff.session),
      url: visit.site.baseUrl,
      httpOnly: true,
      sameSite: 'Strict',
    },
  ]);
  return staff;
};

/** First factor, on the page that is made for it. */
export const typePassword = async (visit: Visit, email: string, password: string): Promise<void> => {
  const { page, words } = visit;
  const { signIn } = words.deskStaff;
  await page.goto(pathIn(visit, '/mostrador/entrar'));
  await page.getByLabel(signIn.email, { exact: true }).fill(email);
  await page.getByLabel(signIn.password, { exact: true }).fill(password);
  await button(visit, signIn.submit).click();
};

/** Second factor, on the page that follows. */
export const typeCode = async (visit: Visit, code: string): Promise<void> => {
  const { code: said } = visit.words.deskStaff;
  await visit.page.getByLabel(said.label, { exact: true }).fill(code);
  await button(visit, said.submit).click();
};
