import { pressAlt } from '#tests/e2e/actions/alt-keys.ts';
import { attendTurn, openCase as openCaseOf } from '#tests/e2e/actions/open-case.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.use({ language: 'es' });

const field = ({ page }: Visit, label: string) => page.getByLabel(label, { exact: true });
const shade = ({ page, words }: Visit) => page.getByRole('dialog', { name: words.deskCare.shade.title });

const openForm = (visit: Visit) => attendTurn(visit);

const openCase = async (visit: Visit) => {
  await attendTurn(visit);
  await openCaseOf(visit, newPerson());
};

/** Nothing of the page is left but the dialog: neither for eyes nor for a screen reader. */
const expectHidden = async (visit: Visit) => {
  const { page, words } = visit;
  await expect(shade(visit)).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${words.deskCare.shade.title} –`));
  await expect(page.getByRole('heading')).toHaveText([words.deskCare.shade.title]);
  await expect(page.getByRole('button')).toHaveText([words.deskCare.shade.show]);
  for (const role of ['main', 'banner', 'link', 'textbox', 'navigation'] as const)
    await expect(page.getByRole(role), role).toHaveCount(0);
};

test('the screen hides itself after two minutes without use, and Escape brings back what was typed', async ({
  visit,
}) => {
  const { page, words } = visit;
  const { open } = words.deskAssist;
  await page.clock.install();
  await openForm(visit);
  const title = await page.title();
  await field(visit, open.lastFour).fill('43a1');
  await page.clock.fastForward(60_000);
  await page.keyboard.press('End');
  await page.clock.fastForward(119_000);
  await expect(shade(visit)).toBeHidden();
  await page.clock.fastForward(2_000);
  await expectHidden(visit);
  await page.keyboard.press('Escape');
  await expect(shade(visit)).toBeHidden();
  await expect(field(visit, open.lastFour)).toBeFocused();
  await expect(field(visit, open.lastFour)).toHaveValue('43a1');
  await expect(page).toHaveTitle(title);
});

test('on a page of a case too Alt O hides at once; below the cover no key does anything', async ({
  visit,
}) => {
  const { page, words } = visit;
  await openCase(visit);
  await pressAlt(visit, 'o');
  await expectHidden(visit);
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+l');
  await button(visit, words.deskCare.shade.show).click();
  await expect(page).toHaveURL(/\/es\/tramite\/identidad$/);
  await page.getByRole('link', { name: words.deskCare.shade.hide }).click();
  await expectHidden(visit);
});

test('Alt L turns the page for the other side of the glass and keeps what was typed', async ({ visit }) => {
  const { page, words } = visit;
  await openForm(visit);
  await field(visit, words.deskAssist.open.lastFour).fill('43a1');
  await pressAlt(visit, 'l');
  await expect(page).toHaveURL(/\/en\/mostrador\/turno\//);
  await expect(page.locator('[name="lastFour"]')).toHaveValue('43a1');
  await pressAlt(visit, 'n');
  await expect(page).toHaveURL(/\/en\/mostrador\/turno\/nuevo$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a link hides the screen, and leads back', async ({ visit }) => {
    const { page, words } = visit;
    const { ticket } = await openForm(visit);
    await expect(page.locator('kbd:visible')).toHaveCount(0);
    await page.getByRole('link', { name: words.deskCare.shade.hide }).click();
    await expect(page.locator('body')).toHaveText(
      [words.deskCare.shade.title, words.deskCare.shade.plainText, words.deskCare.shade.show].join(''),
    );
    await page.getByRole('link', { name: words.deskCare.shade.show }).click();
    expect(new URL(page.url()).pathname).toBe(`/es/mostrador/turno/${ticket.id}`);
  });
});

test('earlier documents are found for an open case with a reason, and nowhere else', async ({ visit }) => {
  const { page, words } = visit;
  const { earlier } = words.deskCare;
  await openCase(visit);
  await page.getByRole('link', { name: earlier.link }).click();
  await button(visit, earlier.submit).click();
  await expect(page.getByRole('status')).toHaveCount(0);
  await field(visit, earlier.why).selectOption('lostPapers');
  await button(visit, earlier.submit).click();
  await expect(page.getByRole('status')).toHaveText(earlier.none);
  await page.goto(pathIn(visit, '/mostrador/turno/turno-de-otra-persona/antecedentes?motivo=lostPapers'));
  await expect(page).toHaveURL(/\/mostrador\?aviso=turno$/);
});

test('the auditor reads who did what, by day, by who and by folio, and nobody’s data', async ({ visit }) => {
  const { page, words } = visit;
  const { deskAudit } = words;
  const colleague = await signInStaff(visit, { role: 'ventanilla', name: 'Tomás Ñ.' });
  expect((await page.request.get(pathIn(visit, '/mostrador/auditoria'))).url()).toMatch(/\/no-existe$/);
  await signInStaff(visit, { role: 'auditor', name: 'Inés A.' });
  await page.goto(pathIn(visit, '/mostrador/auditoria'));
  await field(visit, deskAudit.who).selectOption({ value: `staff:${colleague.id}` });
  await button(visit, deskAudit.apply).click();
  const rows = page.getByRole('row').filter({ hasText: 'Tomás Ñ.' });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(words.auditActs['staff.refused'].auditor);
  await field(visit, deskAudit.folio).fill('1234');
  await button(visit, deskAudit.apply).click();
  await expect(page.locator('main').getByRole('alert')).toHaveText(deskAudit.folioShape);
});
