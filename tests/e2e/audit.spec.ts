import { expect, test } from '#tests/e2e/http-test.ts';
import { downloadDocuments, finish, reload, walkToResult } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test('I7, T20: everything that happened in a visit stands once in the audit, and the audit is whole', async ({
  plain,
}) => {
  const { site, words } = plain;
  const person = newPerson();
  await walkToResult(plain, person);
  await reload(plain);
  await downloadDocuments(plain);
  await site.mail.waitForMail(person.email, new RegExp(words.mail.result.subject.assigned));
  await finish(plain);
  await expect.poll(() => site.records.actsOf(person)).toContain('worker documents.mailed');
  const acts = site.records.actsOf(person);
  const mailed = (act: string) => act === 'worker documents.mailed';
  // The mail goes out on its own time.
  expect(acts.filter(mailed)).toHaveLength(1);
  expect(acts.filter((act) => !mailed(act))).toEqual([
    'browser request.started',
    'worker link.sent',
    'holder link.confirmed',
    'holder identity.shown',
    'holder request.identified registry',
    'holder number.assigned',
    'holder number.shown',
    'holder document.downloaded constancia',
    'holder document.downloaded tarjeta',
    'holder session.finished',
  ]);
  expect((await site.records.verifyAudit()).breaks).toEqual([]);
});
