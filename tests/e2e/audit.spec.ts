import { expect, test } from '#tests/e2e/http-test.ts';
import { openDeskRoom, openStaff } from '#tests/e2e/plain-desk.ts';
import { downloadDocuments, finish, openPath, reload, walkToResult } from '#tests/e2e/plain-visit.ts';
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

test('T19, T21: the auditor follows a folio to one person’s entries and exports them; a colleague exports nothing', async ({
  plain,
  openPlain,
  site,
}) => {
  const person = newPerson();
  const { folio } = await walkToResult(plain, person);
  const auditor = await openStaff(openPlain, site, { role: 'auditor', name: '=Inés A.' });
  const { words, browser } = auditor;
  const whole = await openDeskRoom(auditor, '/auditoria');
  const shown = `${folio.slice(0, 13)} ${folio.slice(13)}`;
  expect(whole.main).toContain(shown);
  const toPerson = whole.find(`main a[href="?folio=${folio}"]`).first();
  expect(toPerson.text()).toBe(shown);
  await openDeskRoom(auditor, `/auditoria${toPerson.attr('href')}`);
  const csv = await browser.follow(words.deskAudit.asTable);
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.headers['content-disposition']).toMatch(/filename="bitacora-\d{4}-\d\d-\d\d\.csv"/);
  const lines = csv.html.trim().split('\r\n').slice(1);
  expect(lines.filter((line) => line.includes(`"'=Inés A."`))).toHaveLength(1);
  expect(lines.filter((line) => line.includes(shown)).length).toBe(lines.length - 1);
  for (const secret of [person.curp, person.email]) expect(csv.html).not.toContain(secret);
  expect((await openDeskRoom(auditor, '/auditoria?que=audit.exported')).main).toContain(
    words.auditActs['audit.exported'].auditor,
  );
  const odd = await openPath(auditor, '/mostrador/auditoria/csv?folio=12');
  expect(odd.main).toContain(words.deskAudit.folioShape);
  const colleague = await openStaff(openPlain, site, { role: 'supervisor', name: 'Tomás Ñ.' });
  expect((await openDeskRoom(colleague, '/auditoria/csv')).path).toMatch(/\/no-existe$/);
});
