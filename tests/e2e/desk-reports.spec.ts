import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import { spanOf } from '#lib/domain/desk/report-range.ts';
import { ticketDay } from '#lib/domain/desk/ticket.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';
import { plantTurns } from '#tests/e2e/actions/plant-turns.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import type { PlainPage } from '#tests/e2e/plain-browser.ts';
import { openDeskRoom, openStaff } from '#tests/e2e/plain-desk.ts';
import type { PlainVisit } from '#tests/e2e/plain-visit.ts';
import { operate } from '#tests/support/e2e-staff.ts';

const today = ticketDay(Date.now(), mexicoCity);
const lastMonth = spanOf('lastMonth', today);

/** The rows of the table, each as a list of its cells. */
const rowsOf = ({ find }: PlainPage): string[][] =>
  find('tbody tr')
    .toArray()
    .map((row) =>
      find(row)
        .find('td')
        .toArray()
        .map((cell) => find(cell).text()),
    );

const csvOf = async ({ request }: PlainVisit, { find }: PlainPage) => {
  const answer = await request.get(find('a[download]').attr('href') ?? '');
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  return (await answer.text()).trimEnd().split('\r\n').slice(1);
};

test('the supervisor reads how each window did today, and takes the lines along', async ({
  openPlain,
  site,
}) => {
  await plantTurns(site, [
    { at: Date.now(), window: 'Informes 1', minutes: 4, end: 'assigned' },
    { at: Date.now(), window: 'Informes 1', minutes: 10, end: 'located' },
    { at: Date.now(), window: '=Informes 2', minutes: 6, end: 'missingPapers' },
  ]);
  const visit = await openStaff(openPlain, site, { role: 'supervisor' });
  const { deskReports: said, deskTickets } = visit.words;
  await openDeskRoom(visit, '/informes');
  const page = await visit.browser.follow(said.spans.today);
  const rows = rowsOf(page).filter(([about]) => about?.includes('Informes'));
  expect(rows).toEqual([
    ['=Informes 2', '1', '0', '0', '1', '0', '6', '0'],
    ['Informes 1', '2', '1', '1', '0', '0', '7', '0'],
  ]);
  expect(page.main).toContain(`${deskTickets.reasons.missingPapers}: 1`);
  const lines = await csvOf(visit, page);
  expect(lines).toHaveLength(rowsOf(page).length);
  expect(lines.join()).toContain(`"${today}","${today}","Informes 1",2,`);
  expect(lines.join()).toContain(`"${today}","${today}","'=Informes 2",1,`);
  expect(page.main + lines.join()).not.toContain('Quirina');
});

test('a report of last month says the same after its turns were deleted, by day, week, month and quarter', async ({
  openPlain,
  site,
}) => {
  const days = ['03', '03', '04', '19', '28'].map((day) =>
    Date.parse(`${lastMonth.from.slice(0, 8)}${day}T18:00Z`),
  );
  const ends = ['assigned', 'located', 'missingPapers'] as const;
  await plantTurns(
    site,
    days.map((at, n) => ({
      at,
      window: `Informes ${n}`,
      minutes: 2 * n + 1,
      end: ends[n % 3] ?? 'assigned',
    })),
  );
  const visit = await openStaff(openPlain, site, { role: 'supervisor' });
  const { by, groups, show, spans, forgottenWindow } = visit.words.deskReports;
  const read = async (group: keyof typeof groups) => {
    await openDeskRoom(visit, '/informes');
    await visit.browser.follow(spans.lastMonth);
    const page = await visit.browser.press(show, { [by]: groups[group] });
    return { rows: rowsOf(page), lines: await csvOf(visit, page) };
  };
  const readAll = async () => [
    await read('day'),
    await read('week'),
    await read('month'),
    await read('quarter'),
  ];
  const before = await readAll();
  expect(before.map(({ rows }) => rows.length)).toEqual([4, expect.any(Number), 1, 1]);
  expect(before[2]?.rows[0]).toContain('5');
  expect((await read('window')).rows).toHaveLength(5);
  await operate(site, ({ store }) =>
    purgeExpired({ store, clock: { now: Date.now }, retention: { ...defaultRetention, answers: 24 } })(
      'operator',
    ),
  );
  expect(await readAll()).toEqual(before);
  const byWindow = (await read('window')).rows;
  expect(byWindow.map(([about, attended]) => [about, attended])).toEqual([[forgottenWindow, '5']]);
});

test('a long period is shown by month and says so, and days without anybody have a sentence', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'supervisor' });
  const { coarser, empty, from, to, show } = visit.words.deskReports;
  await openDeskRoom(visit, '/informes');
  const long = await visit.browser.press(show, { [from]: '1999-01-01' });
  expect(long.main).toContain(coarser.month);
  const page = await visit.browser.press(show, { [from]: '2020-01-01', [to]: '2020-01-02' });
  expect(page.main).toContain(empty);
  expect(page.find('svg[role=img]')).toHaveLength(0);
});
