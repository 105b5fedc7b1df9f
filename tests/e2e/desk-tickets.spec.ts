import { inspect } from '#tests/e2e/actions/inspect.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { addReadyStaff } from '#tests/support/e2e-staff.ts';
import { openTicket, readTicket } from '#tests/support/e2e-tickets.ts';

const rowOf = ({ page }: Visit, label: string) => page.getByRole('row').filter({ hasText: label });

const typeTicket = async (visit: Visit, label: string) => {
  const { create } = visit.words.deskTickets;
  await visit.page.goto(pathIn(visit, '/mostrador/turno/nuevo'));
  await visit.page.getByLabel(create.label, { exact: true }).fill(label);
};

test.describe('JavaScript off', () => {
  test.use({ javaScriptEnabled: false, language: 'es' });

  test('somebody walks in, waits, is called by number only, and goes', async ({ visit }) => {
    const { page, words } = visit;
    const { create, today, notices, stages, calling, messages } = words.deskTickets;
    await signInStaff(visit, { role: 'ventanilla' });
    await typeTicket(visit, 'SASO750909HDFNNS05');
    await button(visit, create.now).click();
    await expect(page.locator('.error-summary')).toContainText(messages['label.DIGITS']);
    await typeTicket(visit, 'Guadalupe Reyes Domínguez');
    await button(visit, create.wait).click();
    await expect(page.locator('main')).toContainText(notices.espera);
    const row = rowOf(visit, 'Guadalupe R. D.').first();
    await expect(row).toContainText(stages.waiting);
    await expect(page.locator('main')).not.toContainText('Reyes');
    await row.getByRole('button', { name: today.attend }).click();
    await expect(page).toHaveURL(/\/mostrador\/turno\/[\w-]{20,36}$/);
    await page.goto(pathIn(visit, '/mostrador/llamada'));
    await expect(page.locator('.calls')).toContainText('Mesa 2');
    const text = await page.content();
    for (const personal of ['Guadalupe', 'Reyes', 'R. D.']) expect(text).not.toContain(personal);
    await expect(page.locator('h1')).toHaveText(calling.title);
    await page.goto(pathIn(visit, '/mostrador?etapa=inHand'));
    await rowOf(visit, 'Guadalupe R. D.').first().getByRole('button', { name: today.gone }).click();
    await expect(page.locator('main')).toContainText(notices.fue);
  });
});

test.use({ language: 'es' });

test('Enter in a new ticket takes it in hand; the calling screen hears of it by itself, also when nobody is signed in any more', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const staff = await signInStaff(visit, { role: 'supervisor', window: 'Mesa 7' });
  await page.goto(pathIn(visit, '/mostrador/llamada'));
  const ticket = await openTicket(site, staff, { label: 'Tomás Ñáñez' });
  const number = String(ticket.number).padStart(3, '0');
  await expect(page.locator('.calls')).toContainText(`${number}Mesa 7`);
  await expect(page.locator('main [aria-live]')).not.toBeEmpty();
  await expect(page.getByRole('heading', { name: words.deskTickets.calling.waiting })).toBeInViewport();
  await expect(page.locator('a[href^="tel:"]').first()).not.toBeInViewport();
  await page.context().clearCookies({ name: 'mesa' });
  const next = await openTicket(site, staff, { label: 'Noé Ek' });
  await expect(page.locator('.calls')).toContainText(`${String(next.number).padStart(3, '0')}Mesa 7`);
  await page.goto(pathIn(visit, '/mostrador'));
  await expect(page).toHaveURL(/\/mostrador\/entrar$/);
  await signInStaff(visit, { role: 'supervisor' });
  await typeTicket(visit, 'Inés A. V.');
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toContainText('Inés A. V.');
  await expect(page).toHaveURL(/\/mostrador\/turno\/[\w-]{20,36}$/);
});

test('a ticket is its member of staff’s until a supervisor takes it over', async ({ visit }) => {
  const { page, site, words } = visit;
  const { today, notices } = words.deskTickets;
  const other = await addReadyStaff(site, { role: 'ventanilla', window: 'Mesa 3' });
  const ticket = await openTicket(site, other, { label: 'Ximena Ochoa' });
  const room = pathIn(visit, `/mostrador/turno/${ticket.id}`);
  await signInStaff(visit, { role: 'ventanilla' });
  await page.goto(room);
  await expect(page.locator('main')).toContainText(notices.turno);
  await page.goto(pathIn(visit, `/mostrador?turno=${ticket.number}`));
  await expect(rowOf(visit, 'Ximena O.')).toContainText(today.at('Mesa 3'));
  await expect(rowOf(visit, 'Ximena O.').getByRole('button')).toHaveCount(0);
  const supervisor = await signInStaff(visit, { role: 'supervisor' });
  await page.reload();
  await rowOf(visit, 'Ximena O.').getByRole('button', { name: today.takeOver }).click();
  await expect(page).toHaveURL(room);
  expect(await readTicket(site, ticket)).toMatchObject({ staffId: supervisor.id, stage: 'inHand' });
});

test.describe('handed to a supervisor', () => {
  test.use({ javaScriptEnabled: false });

  test('a ticket waits for one, who reads why and takes it', async ({ visit }) => {
    const { page, site, words } = visit;
    const { today, notices, escalate, steps } = words.deskTickets;
    const { form, reasons } = words.deskChange;
    const staff = await signInStaff(visit, { role: 'ventanilla' });
    const ticket = await openTicket(site, staff, { label: 'Úrsula Quintana' });
    await page.goto(pathIn(visit, `/mostrador/turno/${ticket.id}`));
    await page.getByRole('link', { name: escalate.link }).click();
    await page.getByLabel(form.text, { exact: true }).fill('Trae dos actas distintas');
    await button(visit, escalate.submit).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(page.getByLabel(form.text, { exact: true })).toHaveValue('Trae dos actas distintas');
    await page.getByLabel(form.reason, { exact: true }).selectOption({ label: reasons.outsideTheRules });
    await button(visit, escalate.submit).click();
    await expect(page.locator('main')).toContainText(notices.supervision);
    await expect(rowOf(visit, 'Úrsula Q.')).toContainText(steps.referred);
    await expect(rowOf(visit, 'Úrsula Q.').getByRole('button')).toHaveCount(0);
    await signInStaff(visit, { role: 'supervisor' });
    await page.goto(pathIn(visit, `/mostrador?turno=${ticket.number}`));
    await rowOf(visit, 'Úrsula Q.').getByRole('button', { name: today.attend }).click();
    await expect(page.locator('main')).toContainText(reasons.outsideTheRules);
    await expect(page.locator('main')).toContainText('Trae dos actas distintas');
  });
});

test('a folio that is none and one of no document are told apart', async ({ visit }) => {
  const { page, words } = visit;
  const { today, notices } = words.deskTickets;
  await signInStaff(visit, { role: 'ventanilla' });
  await page.goto(pathIn(visit, '/mostrador'));
  await page.getByLabel(today.byFolio, { exact: true }).fill('1795279327318 40267193');
  await button(visit, today.find).click();
  await expect(page.locator('main')).toContainText(notices.folio);
  await expect(page.getByLabel(today.byFolio, { exact: true })).toHaveValue('1795279327318 40267193');
  await page.getByLabel(today.byFolio, { exact: true }).fill('1795279327318 402671935');
  await button(visit, today.find).click();
  await expect(page.locator('main')).toContainText(notices.sinFolio);
});

test('the list, the new ticket and the calling screen are fit for everybody', async ({ visit }) => {
  const staff = await signInStaff(visit, { role: 'ventanilla' });
  await openTicket(visit.site, staff, { label: 'Martín Cano', waiting: true });
  const { id } = await openTicket(visit.site, staff, { label: 'Ana Cano' });
  for (const room of ['', '/turno/nuevo', `/turno/${id}/supervision`, '/llamada']) {
    await visit.page.goto(pathIn(visit, `/mostrador${room}`));
    await expect(visit.page).toHaveTitle(new RegExp(` – ${visit.words.deskStaff.desk}$`));
    await inspect(visit, `desk ${room}`);
  }
});
