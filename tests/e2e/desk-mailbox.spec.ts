import { dictionary } from '#lib/i18n/dictionary.ts';
import { stopMail } from '#lib/usecases/holder/stop-mail.ts';
import { noticeLinkIn } from '#tests/e2e/actions/holder-mails.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { attendTurn, openCase, openDeskRoom, openStaff } from '#tests/e2e/plain-desk.ts';
import { giveAddress, type PlainVisit, reload, sayItsMe, sayYes } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { operate } from '#tests/support/e2e-staff.ts';

const checkMail = async ({ site, words }: PlainVisit, to: string, lang: 'es' | 'en' = 'es') => {
  const mail = await site.mail.waitForMail(to, /./);
  const code = /\b(\d{3}\u00a0\d{3})\b/.exec(mail.text ?? '')?.[1] ?? '';
  if (lang === 'es') expect(mail.subject).toContain(words.mail.mailbox.subject);
  return { mail, code };
};

/** Somebody whom the registry knows, at the window with this address, up to the page of all answers. */
const upToReview = async (visit: Awaited<ReturnType<typeof openStaff>>, email: string) => {
  const person = newPerson();
  visit.site.records.register(person);
  const { room, ticket } = await attendTurn(visit);
  await openCase(visit, person, email);
  await sayItsMe(visit);
  await giveAddress(visit);
  return { person, room, ticket, review: visit.browser.shown() };
};

test('T03: a mistyped address is asked about at the window, and the button corrects it', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { open, emailSuggestion } = visit.words.deskAssist;
  await attendTurn(visit);
  const asked = await visit.browser.press(open.submit, {
    [open.curp]: newPerson().curp,
    [open.situation]: 'mexican',
    [open.document]: 'passport',
    [open.lastFour]: '43a1',
    [open.email]: 'jose@gmial.com',
  });
  expect(asked.find('#asistido-email-error').text()).toContain('jose@gmail.com');
  const corrected = await visit.browser.press(emailSuggestion.use);
  expect(corrected.find('[name="email"]').attr('value')).toBe('jose@gmail.com');
  expect((await visit.browser.press(open.submit)).path).toMatch(/\/tramite\/identidad$/);
});

test('a CURP with a slip gets its proposal at the window, and the QR text of a printed CURP is read', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { open } = visit.words.deskAssist;
  const { curp } = newPerson();
  const seen = { [open.situation]: 'mexican', [open.document]: 'passport', [open.lastFour]: '43a1' };
  await attendTurn(visit);
  const slip = `${curp.slice(0, 17)}${(Number(curp[17]) + 1) % 10}`;
  const asked = await visit.browser.press(open.submit, { ...seen, [open.curp]: slip });
  expect(asked.find('#asistido-curp-error').length).toBe(1);
  expect(asked.find('#curp-proposal button').length).toBeGreaterThan(0);
  const printed = `${curp}||APELLIDO|OTRO|NOMBRE|MUJER|01/01/1990|JALISCO|14|`;
  expect((await visit.browser.press(open.submit, { ...seen, [open.curp]: printed })).path).toMatch(
    /\/tramite\/identidad$/,
  );
});

test('T03: a typed address gets its documents after its code is read back, and nothing personal before', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { mailbox, echo } = words.deskAssist;
  const { email } = newPerson();
  const { person, review } = await upToReview(visit, email);
  expect(review.find('[data-echo]').text()).toBe(email);
  expect(review.main).toContain(echo.right);
  const handed = await browser.press(words.journey.review.submit);
  expect(handed.find('[data-nss]').text()).toMatch(/^\d{11}$/);
  expect(handed.find('#correo').text()).toContain(mailbox.unchecked);
  const { mail, code } = await checkMail(visit, email);
  expect(mail.attachments).toEqual([]);
  for (const secret of [person.curp, person.curp.slice(-3), person.name.firstSurname])
    expect(mail.text).not.toContain(secret);
  expect(site.records.addressOf(person)).toBe('');
  const wrong = await browser.press(mailbox.submit, { [mailbox.code]: code === '000 000' ? '1' : '000 000' });
  expect(wrong.find('#codigo-error').text()).toBe(mailbox.wrong);
  const checked = await browser.press(mailbox.submit, { [mailbox.code]: code });
  expect(checked.find('#correo').text()).not.toContain(mailbox.unchecked);
  expect(site.records.addressOf(person)).toBe(email);
  const documents = await site.mail.waitForMail(email, new RegExp(words.mail.result.subject.assigned));
  expect(documents.attachments).toHaveLength(2);
});

test('T03: the link of that mail ends in the same state, with a question that no program answers', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { notice } = words.holder;
  const { email } = newPerson();
  const { person } = await upToReview(visit, email);
  await browser.press(words.journey.review.submit);
  const { mail } = await checkMail(visit, email);
  const reader = await openPlain();
  const link = noticeLinkIn(mail);
  expect((await reader.browser.open(link)).heading).toBe(notice.mailboxTitle);
  await reader.browser.press(words.holder.choice.submit);
  expect(site.records.addressOf(person)).toBe('');
  await reader.browser.open(link);
  expect((await sayYes(reader, notice.mailboxSubmit)).heading).toBe(notice.mailboxDoneTitle);
  expect(site.records.addressOf(person)).toBe(email);
  expect((await reload(visit)).find('#correo').text()).not.toContain(words.deskAssist.mailbox.unchecked);
  expect(site.records.resultMailsOf(person)).toBe(1);
});

test('T03: a mistyped address is corrected at the window before anything personal is mailed, without a supervisor', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { echo, mailbox, open, retype } = words.deskAssist;
  const [first, second, third] = [newPerson().email, newPerson().email, newPerson().email];
  const { person } = await upToReview(visit, first);
  const form = await browser.follow(echo.change);
  expect(form.heading).toBe(retype.title);
  const again = await browser.press(retype.submit, { [open.email]: second });
  expect(again.find('[data-echo]').text()).toBe(second);
  await browser.press(words.journey.review.submit);
  await browser.follow(mailbox.change);
  const handed = await browser.press(retype.submit, { [open.email]: third });
  expect(handed.find('#correo').text()).toContain(third);
  const { code } = await checkMail(visit, third);
  await browser.press(mailbox.submit, { [mailbox.code]: code });
  expect(site.records.addressOf(person)).toBe(third);
  expect(site.mail.mails.filter(({ to }) => JSON.stringify(to).includes(first))).toEqual([]);
});

test('the window reads that no code went to a mailbox whose owner wants no mail, and what to do instead', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { mailbox, retype, open } = words.deskAssist;
  const { email } = newPerson();
  await operate(site, ({ store, keyring, clock }) => stopMail({ store, clock })(keyring.fingerprint(email)));
  await upToReview(visit, email);
  const handed = await browser.press(words.journey.review.submit);
  const way = handed.find('#correo');
  expect(way.find('[data-mail]').text()).toBe(mailbox.stoppedState);
  expect(way.text()).toContain(mailbox.stopped);
  expect(way.find('input[name=codigo], button').length).toBe(0);
  const other = newPerson().email;
  await browser.follow(mailbox.change);
  expect((await browser.press(retype.submit, { [open.email]: other })).find('#correo').text()).toContain(
    mailbox.unchecked,
  );
  await checkMail(visit, other);
  expect(site.mail.mails.filter(({ to }) => JSON.stringify(to).includes(email))).toEqual([]);
});

test('a ticket in English with a clerk who reads Spanish: mail, QR and the turned screen are English', async ({
  openPlain,
  site,
}) => {
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { create } = words.deskTickets;
  const { deskAssist } = words;
  const english = dictionary('en').journey.review;
  const person = newPerson();
  site.records.register(person);
  await openDeskRoom(visit, '/turno/nuevo');
  await browser.press(create.now, { [create.label]: 'Ana B', [create.language]: 'en' });
  await openCase(visit, person, person.email);
  await sayItsMe(visit);
  await giveAddress(visit);
  const turned = await browser.follow(deskAssist.echo.inPersonsLanguage.en);
  expect(turned.path).toMatch(/^\/es\/tramite\/revisar/);
  expect(turned.heading).toBe(english.title);
  expect(turned.find('[lang=en]').text()).toContain('Your email is:');
  expect(turned.find('[lang=en]').text()).toContain(english.earlierTitle);
  const labels = turned.find('main [lang=en] dt');
  expect(labels.first().text()).toBe(english.fullName);
  expect(labels.last().text()).toBe(english.addressLabel);
  const handed = await browser.press(english.submit);
  expect(handed.path).toMatch(/^\/es\//);
  const { mail } = await checkMail(visit, person.email, 'en');
  expect(mail.subject).toContain('Check your email');
  expect(mail.text).toContain('/en/aviso/');
  const offered = await browser.press(deskAssist.hand.phoneSubmit);
  expect(offered.find('[data-phone]').attr('data-phone')).toContain('/en/entrega/');
});
