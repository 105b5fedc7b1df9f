import { fullName } from '#lib/domain/curp/name.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { holderMail } from '#tests/e2e/actions/holder-mails.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { addCase, newestCase } from '#tests/support/e2e-cases.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const field = ({ page }: Visit, label: string) => page.getByLabel(label, { exact: true });
const openCase = (visit: Visit, folio: string) => visit.page.goto(pathIn(visit, `/mostrador/caso/${folio}`));

/** What showed who the person is. */
const seeDocument = async (visit: Visit) => {
  const { form } = visit.words.deskChange;
  await field(visit, form.document).selectOption('consular');
  await field(visit, form.lastFour).fill('43a1');
};

/** The change that waits for this folio, on its page. */
const review = async (visit: Visit, folio: string) => {
  const { approvals } = visit.words.deskChange;
  await visit.page.goto(pathIn(visit, '/mostrador/aprobaciones'));
  const name = `${approvals.review} ${approvals.of(formatFolio(folio))}`;
  await visit.page.getByRole('link', { name, exact: true }).click();
};

test('another mailbox for a number: seen at the window, agreed to by a supervisor, told to the old one', async ({
  visit,
  openBrowser,
}) => {
  const { page, site, words } = visit;
  const { deskChange } = words;
  const person = newPerson();
  const to = newPerson().email;
  const folio = await addCase(site, person);
  await signInStaff(visit, { role: 'ventanilla' });
  await openCase(visit, folio);
  await expect(page.getByRole('main')).toContainText(fullName(person.name));
  await expect(page.getByRole('main')).not.toContainText(person.email);
  await inspect(visit, 'case of a folio');
  await page.getByRole('link', { name: new RegExp(deskChange.kinds.changeEmail.title) }).click();
  await button(visit, deskChange.kinds.changeEmail.submit).click();
  await expect(page.locator('.error-summary')).toContainText(deskChange.messages['reason.EMPTY']);
  await inspect(visit, 'change of address at the desk, sent empty');
  await field(visit, deskChange.form.email).fill(to);
  await field(visit, deskChange.form.reason).selectOption('lostMailbox');
  await seeDocument(visit);
  await button(visit, deskChange.kinds.changeEmail.submit).click();
  await expect(page.getByRole('status').first()).toHaveText(deskChange.told.pedido);
  await expect(page.getByRole('main')).toContainText(deskChange.states.asked);

  const other = await openBrowser();
  await signInStaff(other, { role: 'supervisor', name: 'Rosa T.' });
  await other.page.goto(pathIn(visit, '/mostrador/aprobaciones'));
  await inspect(other, 'approvals');
  await review(other, folio);
  await expect(other.page.getByRole('main')).toContainText(to);
  await inspect(other, 'change that waits');
  await button(other, deskChange.approvals.agree).click();
  await expect(other.page.getByRole('status').first()).toHaveText(deskChange.approvals.told.aprobado);
  await holderMail(visit, person.email, 'emailChanging');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, language: 'en' });

  test('declared names are corrected with new documents, and nobody agrees to what they asked for', async ({
    visit,
    openBrowser,
  }) => {
    const { page, site, words } = visit;
    const { deskChange } = words;
    const person = newPerson();
    const folio = await addCase(site, person);
    await signInStaff(visit, { role: 'supervisor' });
    await page.goto(pathIn(visit, `/mostrador/caso/${folio}/nombre`));
    const corrected = { ...person.name, givenNames: `${person.name.givenNames} Sol` };
    await field(visit, deskChange.form.givenNames).fill(corrected.givenNames);
    await field(visit, deskChange.form.reason).selectOption('mistyped');
    await button(visit, deskChange.kinds.correctNames.submit).click();
    await expect(page.locator('.error-summary')).toContainText(words.deskAssist.messages['document.EMPTY']);
    await expect(field(visit, deskChange.form.givenNames)).toHaveValue(corrected.givenNames);
    await seeDocument(visit);
    await button(visit, deskChange.kinds.correctNames.submit).click();
    await expect(page.getByRole('main')).toContainText(deskChange.told.pedido);
    await review(visit, folio);
    await expect(page.getByRole('complementary')).toContainText(deskChange.approvals.own);
    await expect(button(visit, deskChange.approvals.agree)).toHaveCount(0);

    const other = await openBrowser();
    await signInStaff(other, { role: 'supervisor', name: 'Rosa T.' });
    await review(other, folio);
    await button(other, deskChange.approvals.refuse).click();
    await expect(other.page.getByRole('main')).toContainText(deskChange.approvals.told.motivo);
    await button(other, deskChange.approvals.agree).click();
    await expect(other.page.getByRole('main')).toContainText(deskChange.approvals.told.aprobado);
    const newest = await newestCase(site, person);
    expect(newest.name).toEqual(corrected);
    await openCase(other, folio);
    await expect(other.page.getByRole('main')).toContainText(deskChange.case.replaced);
    await other.page.getByRole('link', { name: deskChange.case.newer }).click();
    await expect(other.page.getByRole('main')).toContainText(formatFolio(newest.folio));
  });
});
