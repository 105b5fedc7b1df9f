import { publicTime } from '#lib/domain/basics/moment-text.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  confirmEmail,
  giveAddress,
  openMail,
  requestNumber,
  sayItsMe,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const minute = 60_000;

test('every page of a case says without scripts at what time the visit ends', async ({ plain }) => {
  const { browser, site, words } = plain;
  const person = newPerson();
  const expectTime = () => {
    const ends = site.records.sessionEnd();
    const lines = [ends, ends - minute].map((at) => words.visit.plainLine(publicTime('es', at)));
    const header = browser.shown().find('header').text().replace(/\s+/g, ' ');
    expect(lines.some((line) => header.includes(line))).toBe(true);
  };
  site.records.register(person);
  await startRequest(plain, person);
  expectTime();
  await openMail(plain, person);
  await confirmEmail(plain);
  expectTime();
  await sayItsMe(plain);
  expectTime();
  await giveAddress(plain);
  expectTime();
  await requestNumber(plain);
  expectTime();
});
