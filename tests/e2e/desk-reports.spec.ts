import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import { ticketDay } from '#lib/domain/desk/ticket.ts';
import { attend } from '#tests/e2e/actions/desk-visitors.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { operate } from '#tests/support/e2e-staff.ts';

const day = 86_400_000;
const minute = 60_000;

type Ended = {
  daysAgo: number;
  window: string;
  minutes: number;
  end: 'assigned' | 'located' | 'missingPapers';
};

const endOf = (end: Ended['end']) =>
  end === 'missingPapers'
    ? ({ stage: 'referred', outcome: null, reason: end } as const)
    : ({ stage: 'served', outcome: end, reason: null } as const);

/** Turns that came to their end at a window some days ago. */
const plantTurns = (site: Site, turns: readonly Ended[]) =>
  operate(site, async ({ store, clock, random }) => {
    for (const { daysAgo, window, minutes, end } of turns) {
      const openedAt = clock.now() - daysAgo * day;
      const id = random.id();
      const inHand = { staffId: 'lucia', window };
      const label = 'Quirina Zempoalteca';
      await store.tickets.open({
        id,
        day: ticketDay(openedAt, mexicoCity),
        label,
        locale: 'es',
        openedAt,
        inHand,
      });
      await store.tickets.close(id, 'lucia', { ...endOf(end), at: openedAt + minutes * minute });
    }
  });

const turns: Ended[] = [
  { daysAgo: 0, window: 'Informes 1', minutes: 4, end: 'assigned' },
  { daysAgo: 0, window: 'Informes 1', minutes: 10, end: 'located' },
  { daysAgo: 0, window: '=Informes 2', minutes: 6, end: 'missingPapers' },
  ...[1, 2, 2, 2, 4, 5, 5].map((daysAgo) => ({
    daysAgo,
    window: 'Informes 1',
    minutes: 5 + daysAgo,
    end: 'assigned' as const,
  })),
];

const open = async (visit: Visit) => {
  await plantTurns(visit.site, turns);
  await signInStaff(visit, { role: 'supervisor' });
  await visit.page.goto(pathIn(visit, '/mostrador/informes'));
};

test.describe('JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the supervisor reads how each window did, of which days they like, and takes the table along', async ({
    visit,
  }) => {
    const { page, words } = visit;
    const { deskReports: said, deskTickets } = words;
    await open(visit);
    const rows = page.getByRole('row').filter({ hasText: 'Informes' });
    await expect(page.getByRole('img', { name: said.chartTitle })).toBeVisible();
    await page.getByRole('link', { name: said.spans.today, exact: true }).click();
    await expect(rows).toHaveCount(2);
    const first = rows.filter({ hasText: 'Informes 1' });
    await expect(rows.filter({ hasText: 'Informes 2' })).toContainText(deskTickets.reasons.missingPapers);
    await expect(first.getByRole('cell').nth(3)).toContainText(`${said.assigned}: `);
    const today = ticketDay(Date.now(), mexicoCity);
    await page.getByLabel(said.from, { exact: true }).fill('2020-01-01');
    await page.getByLabel(said.to, { exact: true }).fill('2020-01-02');
    await button(visit, said.show).click();
    await expect(page.locator('main')).toContainText(said.empty);
    await expect(page.getByRole('img', { name: said.chartTitle })).toHaveCount(0);
    const csv = await page.request.get(
      pathIn(visit, `/mostrador/informes/csv?desde=${today}&hasta=${today}`),
    );
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
    const text = await csv.text();
    expect(text).toContain(`"${today}","Informes 1",`);
    expect(text).toContain(`"${today}","'=Informes 2",`);
    expect(text).not.toContain('Quirina');
    await expect(page.locator('main')).not.toContainText('Quirina');
  });
});

test('the reports and the other rooms of the desk hold at every size', async ({ visit }) => {
  test.slow();
  const { page, site } = visit;
  const see = async (room: string) => {
    await page.goto(pathIn(visit, `/mostrador${room}`));
    await expect(page, room).toHaveURL(new RegExp(`/mostrador${room.replace(/\?.*/, '')}`));
    await inspect(visit, room);
  };
  await open(visit);
  await inspect(visit, 'reports');
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
