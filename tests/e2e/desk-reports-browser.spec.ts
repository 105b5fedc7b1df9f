import { attend } from '#tests/e2e/actions/desk-visitors.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { plantTurns } from '#tests/e2e/actions/plant-turns.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { pathIn } from '#tests/e2e/visit.ts';

test('the reports and the other rooms of the desk hold at every size', async ({ visit }) => {
  test.slow();
  const { page, site } = visit;
  const see = async (room: string) => {
    await page.goto(pathIn(visit, `/mostrador${room}`));
    await expect(page, room).toHaveURL(new RegExp(`/mostrador${room.replace(/\?.*/, '')}`));
    await inspect(visit, room);
  };
  const turn = { at: Date.now(), window: 'Mesa 7', minutes: 5 };
  await plantTurns(site, [
    { ...turn, end: 'assigned' },
    { ...turn, end: 'missingPapers' },
  ]);
  await signInStaff(visit, { role: 'supervisor' });
  await see('/informes');
  await see('/informes?por=ventanilla');
  await page.context().clearCookies();
  await signInStaff(visit, { role: 'auditor' });
  await see('/auditoria');
  await page.context().clearCookies();
  const { cookie, world } = await attend(site, 'ventanilla', { victimId: '', changes: ['', ''] });
  const cookies = cookie.split('; ').map((pair) => pair.split('='));
  await page
    .context()
    .addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: site.baseUrl })));
  await see('/tope');
  await see(`/turno/${world.freshId}`);
  await see(`/turno/${world.ticketId}/antecedentes?motivo=lostPapers`);
  await see(`/turno/${world.ticketId}/entrega`);
});
