import { inspect } from '#tests/e2e/actions/inspect.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { signIn } from '#tests/e2e/plain-desk.ts';
import { openPlainTab } from '#tests/e2e/plain-visit.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn } from '#tests/e2e/visit.ts';
import { endStaffSessions } from '#tests/support/e2e-staff.ts';
import { openTicket } from '#tests/support/e2e-tickets.ts';

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
  await expect(page.locator('header, footer, nav, a[href^="tel:"]')).toHaveCount(0);
  await page.context().clearCookies({ name: 'mesa' });
  const next = await openTicket(site, staff, { label: 'Noé Ek' });
  await expect(page.locator('.calls')).toContainText(`${String(next.number).padStart(3, '0')}Mesa 7`);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/mostrador\/entrar$/);
  await signInStaff(visit, { role: 'supervisor' });
  await page.goto(pathIn(visit, '/mostrador/turno/nuevo'));
  await page.getByLabel(words.deskTickets.create.label, { exact: true }).fill('Inés A. V.');
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toContainText('Inés A. V.');
  await expect(page).toHaveURL(/\/mostrador\/turno\/[\w-]{20,36}$/);
});

test('on a wall of 1920 by 1080 the calling screen uses the whole width and needs no scrolling; each number stands on one line', async ({
  visit,
}) => {
  const { page, site } = visit;
  await page.setViewportSize({ width: 1920, height: 1080 });
  const first = await signInStaff(visit, { role: 'ventanilla', window: 'Ventanilla 4' });
  await openTicket(site, first, { label: 'Iker Ek' });
  const second = await signInStaff(visit, { role: 'ventanilla', window: 'Ventanilla 5' });
  await openTicket(site, second, { label: 'Itzel Ek' });
  await page.goto(pathIn(visit, '/mostrador/llamada'));
  const boxOf = async (selector: string) => page.locator(selector).first().boundingBox();
  expect((await boxOf('.calls'))?.width).toBeGreaterThan(1100);
  for (const selector of ['.wall-number', '.calls td'])
    expect((await boxOf(selector))?.height, selector).toBeLessThan(500);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1080);
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

test('T08: after the session ended, Back at the desk asks for a sign-in, and the half-written note is there again', async ({
  visit,
}) => {
  const { page, site, words } = visit;
  const { escalate } = words.deskTickets;
  const { form } = words.deskChange;
  const why = 'Trae dos actas distintas';
  const staff = await signInStaff(visit, { role: 'ventanilla' });
  const ticket = await openTicket(site, staff, { label: 'Úrsula Quintana' });
  const room = pathIn(visit, `/mostrador/turno/${ticket.id}/supervision`);
  await page.goto(room);
  await page.getByLabel(form.text, { exact: true }).fill(why);
  await page.getByLabel(form.reason, { exact: true }).selectOption({ index: 1 });
  await endStaffSessions(site, staff);
  await button(visit, escalate.submit).click();
  await expect(page).toHaveURL(/entrar\?aviso=cerrada$/);
  await page.goBack();
  await expect(page.locator('h1')).toHaveText(words.deskStaff.signIn.title);
  await expect(page.locator('body')).not.toContainText('Úrsula');
  await signIn(openPlainTab(visit), staff);
  await page.goto(room);
  await expect(page.getByLabel(form.text, { exact: true })).toHaveValue(why);
});
