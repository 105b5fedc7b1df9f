import { formatTicketNumber, type Ticket } from '#lib/domain/desk/ticket.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder, type PlainPage } from '#tests/e2e/plain-browser.ts';
import { openDeskRoom, openStaff, signIn, summaryOf } from '#tests/e2e/plain-desk.ts';
import type { PlainVisit } from '#tests/e2e/plain-visit.ts';
import { addReadyStaff, endStaffSessions } from '#tests/support/e2e-staff.ts';
import { openTicket, readTicket } from '#tests/support/e2e-tickets.ts';

const rowsOf = ({ find }: PlainPage, label: string) =>
  find('tr').filter((_, row) => find(row).text().includes(label));

const numberIn = (page: PlainPage, label: string) =>
  /\d{3}/.exec(rowsOf(page, label).first().text())?.[0] ?? '';

/** The button in the row of a ticket. */
const buttonOf = ({ words }: PlainVisit, name: string, number: string) =>
  `${name} ${words.deskTickets.today.of(number)}`;

const numberOf = ({ number }: Ticket) => formatTicketNumber(number);

test('somebody walks in, waits, is called by number only, and goes', async ({ openPlain, site }) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { create, today, notices, stages, calling, messages } = words.deskTickets;
  await openDeskRoom(visit, '/turno/nuevo');
  const refused = await browser.press(create.now, { [create.label]: 'SASO750909HDFNNS05' });
  expect(summaryOf(refused)).toContain(messages['label.DIGITS']);
  const list = await browser.press(create.wait, { [create.label]: 'Guadalupe Reyes Domínguez' });
  expect(list.main).toContain(notices.espera);
  expect(list.main).not.toContain('Reyes');
  expect(rowsOf(list, 'Guadalupe R. D.').first().text()).toContain(stages.waiting);
  const number = numberIn(list, 'Guadalupe R. D.');
  const inHand = await browser.press(buttonOf(visit, today.attend, number));
  expect(inHand.path).toMatch(/\/mostrador\/turno\/[\w-]{20,36}$/);
  const screen = await openDeskRoom(visit, '/llamada');
  expect(screen.find('.calls').text()).toContain('Mesa 2');
  expect(screen.find('.calls').text()).toContain(number);
  for (const personal of ['Guadalupe', 'Reyes', 'R. D.']) expect(screen.html).not.toContain(personal);
  expect(screen.heading).toBe(calling.title);
  await openDeskRoom(visit, '?etapa=inHand');
  expect((await browser.press(buttonOf(visit, today.gone, number))).main).toContain(notices.fue);
});

test('a ticket is its member of staff’s until a supervisor takes it over', async ({ openPlain, site }) => {
  const other = await addReadyStaff(site, { role: 'ventanilla', window: 'Mesa 3' });
  const ticket = await openTicket(site, other, { label: 'Ximena Ochoa' });
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { today, notices } = visit.words.deskTickets;
  expect((await openDeskRoom(visit, `/turno/${ticket.id}`)).main).toContain(notices.turno);
  const listed = rowsOf(await openDeskRoom(visit, `?turno=${ticket.number}`), 'Ximena O.');
  expect(listed.text()).toContain(today.at('Mesa 3'));
  expect(listed.find('button').length).toBe(0);
  const supervisor = await openStaff(openPlain, site, { role: 'supervisor' });
  await openDeskRoom(supervisor, `?turno=${ticket.number}`);
  const taken = await supervisor.browser.press(buttonOf(supervisor, today.takeOver, numberOf(ticket)));
  expect(taken.path).toMatch(new RegExp(`/mostrador/turno/${ticket.id}$`));
  expect(await readTicket(site, ticket)).toMatchObject({ staffId: supervisor.staff.id, stage: 'inHand' });
});

test('a ticket that is handed to a supervisor waits for one, who reads why and takes it', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { today, notices, escalate, steps } = words.deskTickets;
  const { form, reasons } = words.deskChange;
  const why = 'Trae dos actas distintas';
  const ticket = await openTicket(site, visit.staff, { label: 'Úrsula Quintana' });
  await openDeskRoom(visit, `/turno/${ticket.id}`);
  await browser.follow(escalate.link);
  const refused = await browser.press(escalate.submit, { [form.text]: why });
  expect(summaryOf(refused)).not.toBe('');
  expect(fieldUnder(refused, form.text).text()).toBe(why);
  const handed = await browser.press(escalate.submit, { [form.reason]: reasons.outsideTheRules });
  expect(handed.main).toContain(notices.supervision);
  expect(rowsOf(handed, 'Úrsula Q.').text()).toContain(steps.referred);
  expect(rowsOf(handed, 'Úrsula Q.').find('button').length).toBe(0);
  const supervisor = await openStaff(openPlain, site, { role: 'supervisor' });
  await openDeskRoom(supervisor, `?turno=${ticket.number}`);
  const { main } = await supervisor.browser.press(buttonOf(supervisor, today.attend, numberOf(ticket)));
  expect(main).toContain(reasons.outsideTheRules);
  expect(main).toContain(why);
});

test('a folio that is none and one of no document are told apart', async ({ openPlain, site }) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { today, notices } = visit.words.deskTickets;
  await openDeskRoom(visit);
  const search = (folio: string) => visit.browser.press(today.find, { [today.byFolio]: folio });
  const none = await search('1795279327318 40267193');
  expect(none.main).toContain(notices.folio);
  expect(fieldUnder(none, today.byFolio).attr('value')).toBe('1795279327318 40267193');
  expect((await search('1795279327318 402671935')).main).toContain(notices.sinFolio);
});

test('a note that was half written when the session ended is there again after the sign-in, and for no other ticket', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { escalate } = words.deskTickets;
  const { form } = words.deskChange;
  const why = 'Trae dos actas distintas y un nombre que no cabe';
  const ticket = await openTicket(site, visit.staff, { label: 'Úrsula Quintana' });
  const other = await openTicket(site, visit.staff, { label: 'Noé Ek' });
  await openDeskRoom(visit, `/turno/${ticket.id}/supervision`);
  await endStaffSessions(site, visit.staff);
  const sentAway = await browser.press(escalate.submit, { [form.text]: why });
  expect(sentAway.path).toMatch(/entrar\?aviso=cerrada$/);
  expect(sentAway.html).not.toContain(why);
  await signIn(visit, visit.staff);
  expect((await openDeskRoom(visit, `/turno/${other.id}/supervision`)).html).not.toContain(why);
  const again = await openDeskRoom(visit, `/turno/${ticket.id}/supervision`);
  expect(fieldUnder(again, form.text).text()).toBe(why);
});
