import { expect, test } from '#tests/e2e/http-test.ts';
import { openPath, type PlainVisit, startRequest } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const minute = 60_000;

test.use({ settings: { KIOSK: 'yes' } });

const curpIn = ({ browser }: PlainVisit) => browser.shown().find('#tramite-curp').val();

test('T08: on a shared computer nothing is remembered, «Salir» is on every page, and the visit is short', async ({
  plain,
}) => {
  const { browser, request, site, words } = plain;
  const { find } = await openPath(plain, '/tramite');
  const offered = find('form#tramite input[autocomplete]:not([autocomplete=off])').toArray();
  expect(offered.map((input) => find(input).attr('name'))).toEqual([]);
  await startRequest(plain, newPerson());
  expect(site.records.sessionEnd()).toBeLessThan(Date.now() + 15 * minute + 1_000);
  await openPath(plain, '/tramite');
  expect(curpIn(plain)).toBe('');
  expect((await browser.press(words.visit.leaveHere)).heading).toBe(words.journey.finished.title);
  expect((await request.storageState()).cookies).toEqual([]);
});
