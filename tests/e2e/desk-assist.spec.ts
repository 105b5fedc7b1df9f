import { messageOf } from '#components/form/form-state.ts';
import { formatTicketNumber } from '#lib/domain/desk/ticket.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { holderMail, noticeLinkIn } from '#tests/e2e/actions/holder-mails.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import type { PlainPage } from '#tests/e2e/plain-browser.ts';
import { attendTurn, openCase, openDeskRoom, openStaff } from '#tests/e2e/plain-desk.ts';
import {
  giveAddress,
  giveNames,
  openPath,
  type PlainVisit,
  reload,
  sayItsMe,
  sayItsNotMe,
  sayYes,
} from '#tests/e2e/plain-visit.ts';
import { newestCase } from '#tests/support/e2e-cases.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { disableStaff } from '#tests/support/e2e-staff.ts';

/** What the link to the case of a person is called. */
const caseLink = async ({ site, words }: PlainVisit, person: TestPerson) =>
  words.deskAssist.locked.folio(formatFolio((await newestCase(site, person)).folio));

const numberOn = ({ find }: PlainPage): string => find('[data-nss]').text();
const linksOf = ({ find }: PlainPage): string[] =>
  find('main a')
    .toArray()
    .map((link) => find(link).text());
const buttonsOf = ({ find }: PlainPage): string => find('main button').text();

test('the case is nobody’s when its member of staff is shut out', async ({ openPlain, site }) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  await attendTurn(visit);
  await openCase(visit, newPerson());
  await disableStaff(site, visit.staff);
  expect((await reload(visit)).path).not.toMatch(/\/tramite\/identidad/);
});

test('a number bound elsewhere is printed and stays bound; one that its holder locked is not shown', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { hand, locked } = visit.words.deskAssist;
  const bound = newPerson();
  site.records.register(bound);
  const nss = site.records.giveNumber(bound, 'otra-persona@correo.example');
  await attendTurn(visit);
  await openCase(visit, bound, 'quien-sea@correo.example');
  const handed = await sayItsMe(visit);
  expect(numberOn(handed)).toBe(nss);
  expect(handed.find('#correo').text()).toContain(hand.elsewhere);
  expect(site.records.addressOf(bound)).toBe('otra-persona@correo.example');
  await visit.browser.press(hand.finish);

  const shut = newPerson();
  site.records.register(shut);
  const hidden = site.records.giveNumber(shut, null);
  site.records.lock(shut);
  await attendTurn(visit);
  const stopped = await openCase(visit, shut);
  expect(stopped.heading).toBe(locked.title);
  expect(stopped.html).not.toContain(hidden);
});

test('a person whom the online path does not help leaves with a reason, and the turn is closed', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { refer, open } = visit.words.deskAssist;
  const { stages, reasons } = visit.words.deskTickets;
  const person = newPerson();
  site.records.register(person);
  const { ticket, room } = await attendTurn(visit);
  await openCase(visit, person);
  expect((await sayItsNotMe(visit)).path).toMatch(/\/tramite\/otra-via$/);
  const list = await visit.browser.press(refer.submit, { [refer.reason]: reasons.curpToCorrect });
  expect(list.path).toMatch(/\/mostrador\?aviso=canalizado$/);
  const row = list
    .find('tr')
    .filter((_, each) => list.find(each).text().includes(formatTicketNumber(ticket.number)));
  expect(row.text()).toContain(stages.referred);
  expect(row.text()).toContain(reasons.curpToCorrect);
  expect((await openDeskRoom(visit, room)).find('label').text()).not.toContain(open.curp);
});

test('a name that does not go with the CURP is kept as the document spells it, and the audit says so', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { nameAsSeen } = visit.words.deskAssist;
  const person = newPerson();
  const name = { ...person.name, firstSurname: 'Otrora' };
  await attendTurn(visit);
  await openCase(visit, person);
  await giveNames(visit, name);
  expect((await visit.browser.press(nameAsSeen.label)).path).toMatch(/\/tramite\/domicilio$/);
  expect(site.records.actsOf(person)).toContain(`staff:${visit.staff.id} request.identified seen`);
  await giveAddress(visit);
  const handed = await visit.browser.press(visit.words.journey.review.submit);
  expect(numberOn(handed)).toMatch(/^\d{11}$/);
});

test('the public steps ask the member of staff about the person, in both languages, and each title is its heading', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const [known, unknown] = [newPerson(), newPerson()];
  site.records.register(known);
  const expectAsked = async (step: string, spanish: string, english: string) => {
    for (const [language, title] of [
      ['es', spanish],
      ['en', english],
    ]) {
      const { heading, find, main } = await visit.browser.open(`/${language}/tramite/${step}`);
      expect(heading).toBe(title);
      expect(find('title').first().text()).toContain(title);
      // The three parts of the service keep their names, also at the desk (docs/words.md §4).
      expect(main.replace(find('.step-text').text(), '')).not.toMatch(/\b(?:tus?|eres|your)\b/i);
    }
    await openPath(visit, `/tramite/${step}`);
  };
  await attendTurn(visit);
  await openCase(visit, unknown);
  await expectAsked('identidad', 'Nombre de la persona', 'Name of the person');
  await attendTurn(visit);
  await openCase(visit, known);
  await expectAsked('identidad', '¿Es la persona?', 'Is this the person?');
  await sayItsMe(visit);
  await expectAsked('domicilio', 'Domicilio en México', 'Address in Mexico');
  await giveAddress(visit);
  await expectAsked('revisar', 'Revisa los datos con la persona', 'Check the answers with the person');
});

test('somebody at the window who had another CURP gets no second number, and the turn says why', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { journey, deskTickets } = visit.words;
  const person = newPerson();
  site.records.register(person);
  await attendTurn(visit);
  await openCase(visit, person);
  await sayItsMe(visit);
  await giveAddress(visit);
  const led = await visit.browser.press(journey.review.earlier);
  expect(led.main).toContain(journey.referred.earlierActions[1]);
  expect(led.find('select option[selected]').text()).toBe(deskTickets.reasons.earlierCurp);
  expect(site.records.numbersOf(person)).toEqual([]);
});

test('a CURP of somebody who would be over 105 is asked about at the window, and goes on once the year is confirmed', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { open, proposal } = visit.words.deskAssist;
  const curp = 'ROME010506MDFJRL00';
  await attendTurn(visit);
  const asked = await visit.browser.press(open.submit, {
    [open.curp]: curp,
    [open.situation]: 'mexican',
    [open.document]: 'passport',
    [open.lastFour]: '43a1',
  });
  expect(asked.find('#asistido-curp-error').text()).toContain(
    messageOf({ ...visit.words.errors, ...visit.words.deskErrors }, 'curp.bornLongAgo|1901|A'),
  );
  const kept = await visit.browser.press(proposal.bornThen.replace('{year}', '1901'));
  expect(kept.find('#asistido-curp-error').length).toBe(0);
  expect((await visit.browser.press(open.submit)).path).toMatch(/\/tramite\/identidad$/);
});

test('what is missing in the form of a case is said', async ({ openPlain, site }) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { open, messages } = visit.words.deskAssist;
  await attendTurn(visit);
  const { main } = await visit.browser.press(open.submit);
  for (const message of Object.values(messages).filter((text) => text !== messages['lastFour.SHAPE']))
    expect(main).toContain(message);
});

test('back at the desk the turn stays in hand, and its case goes on where it was', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const person = newPerson();
  const { room } = await attendTurn(visit);
  await openCase(visit, person);
  expect((await giveNames(visit, person.name)).path).toMatch(/\/tramite\/domicilio$/);
  expect((await browser.press(words.deskAssist.strip.back)).path).toMatch(/\/es\/mostrador$/);
  await openDeskRoom(visit, room);
  expect((await browser.press(words.deskTickets.open.resume)).path).toMatch(/\/tramite\/domicilio$/);
});

test('T19: a turn whose number its holder stops meanwhile shows it no more, and ends as referred', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { refer, stopped } = words.deskAssist;
  const said = words.deskChange.case;
  const person = newPerson();
  site.records.register(person);
  const nss = site.records.giveNumber(person, null);
  const { ticket } = await attendTurn(visit);
  await openCase(visit, person);
  expect(numberOn(await sayItsMe(visit))).toBe(nss);
  site.records.lock(person);
  const shut = await reload(visit);
  expect(shut.heading).toBe(stopped.title);
  expect(shut.main).toContain(stopped.locked);
  expect(shut.find('main h2').first().text()).toBe(refer.title);
  expect(shut.html).not.toContain(nss);
  expect(linksOf(shut)).toContain(words.deskTickets.escalate.link);
  const shown = await browser.follow(await caseLink(visit, person));
  expect(shown.main).toContain(said.locked);
  const { folio } = await newestCase(site, person);
  expect(shown.find('title').text()).toContain(` ${folio.slice(-9)} `);
  const back = await browser.follow(said.backToTurn(formatTicketNumber(ticket.number)));
  expect(back.heading).toBe(stopped.title);
  expect(back.html).not.toContain(nss);
  const list = await browser.press(refer.submit);
  expect(list.path).toMatch(/\/es\/mostrador\?aviso=canalizado$/);
  expect(list.main).toContain(words.deskTickets.stages.referred);
});

test('T19: says it where the bound mailbox denied a case; a supervisor has the way to it, and ends no turn that is over', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'supervisor' });
  const { browser, words } = visit;
  const { hand, refer, stopped } = words.deskAssist;
  const { notice } = words.holder;
  const person = newPerson();
  const owner = `de-verdad-${person.email}`;
  site.records.register(person);
  const nss = site.records.giveNumber(person, owner);
  const { ticket } = await attendTurn(visit);
  await openCase(visit, person);
  await sayItsMe(visit);
  await browser.press(hand.finish);
  const { reprint, of } = words.deskTickets.today;
  const again = await browser.press(`${reprint} ${of(formatTicketNumber(ticket.number))}`);
  expect(numberOn(again)).toBe(nss);

  const holder = await openPlain();
  await holder.browser.open(noticeLinkIn(await holderMail(visit, owner, 'notice')));
  expect((await sayYes(holder, notice.notMeSubmit)).heading).toBe(notice.notMeDoneTitle);
  const shut = await reload(visit);
  expect(shut.main).toContain(stopped.denied);
  expect(linksOf(shut)).toContain(await caseLink(visit, person));
  expect(linksOf(shut)).not.toContain(words.deskTickets.escalate.link);
  expect(buttonsOf(shut)).not.toContain(refer.submit);
  expect(shut.html).not.toContain(nss);
});

for (const role of ['auditor', 'admin'] as const)
  test(`a person of the role ${role} opens no case`, async ({ openPlain, site }) => {
    const visit = await openStaff(openPlain, site, { role });
    const { deskAssist, deskStaff } = visit.words;
    expect((await openDeskRoom(visit, '/turno/turno-de-prueba')).path).toMatch(/\/no-existe$/);
    const { find } = await visit.browser.follow(deskAssist.strip.back);
    expect(find(`nav[aria-label="${deskStaff.rooms}"]`).length).toBe(1);
  });
