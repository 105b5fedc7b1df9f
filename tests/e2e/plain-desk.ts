import { assistedWords } from '#app/[locale]/mostrador/journey/assisted-words.ts';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { expect, type OpenPlain } from '#tests/e2e/http-test.ts';
import type { PlainPage } from '#tests/e2e/plain-browser.ts';
import { openPath, type PlainVisit } from '#tests/e2e/plain-visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { addReadyStaff, type NewStaff, type ReadyStaff } from '#tests/support/e2e-staff.ts';
import { openTicket } from '#tests/support/e2e-tickets.ts';
import { totpCode } from '#tests/support/totp.ts';

/** The cookie of a session at the desk, which a browser keeps. */
const sessionCookie = ({ session }: ReadyStaff) => ({ mesa: encodeURIComponent(session) });

/** A browser in which a new member of staff signed in with both factors. They read the public steps in the words of the desk. */
export const openStaff = async (
  openPlain: OpenPlain,
  site: Site,
  newcomer: NewStaff,
): Promise<PlainVisit & { staff: ReadyStaff }> => {
  const staff = await addReadyStaff(site, newcomer);
  const visit = await openPlain({}, sessionCookie(staff));
  return { ...visit, words: assistedWords(visit.words), staff };
};

export const openDeskRoom = (visit: PlainVisit, room = ''): Promise<PlainPage> =>
  openPath(visit, `/mostrador${room}`);

/** First factor, on the page that is made for it. */
export const typePassword = async (
  visit: PlainVisit,
  email: string,
  password: string,
): Promise<PlainPage> => {
  const { signIn } = visit.words.deskStaff;
  await openDeskRoom(visit, '/entrar');
  return visit.browser.press(signIn.submit, { [signIn.email]: email, [signIn.password]: password });
};

/** Second factor, on the page that follows. */
export const typeCode = ({ browser, words }: PlainVisit, code: string): Promise<PlainPage> =>
  browser.press(words.deskStaff.code.submit, { [words.deskStaff.code.label]: code });

/** Both factors, with the next code, because the one of now was used up when this member was made. */
export const signIn = async (visit: PlainVisit, staff: ReadyStaff): Promise<PlainPage> => {
  expect((await typePassword(visit, staff.email, staff.password)).path).toMatch(
    /\/mostrador\/entrar\/codigo$/,
  );
  const page = await typeCode(visit, totpCode(staff.secret, 1));
  expect(page.path).not.toMatch(/\/entrar/);
  return page;
};

/** What stands over a form that was refused; '' when none was. */
export const summaryOf = ({ find }: PlainPage): string => find('.error-summary').text();

/** The first page of a set-up link, from its password to whatever page answers. */
export const choosePassword = async (
  visit: PlainVisit,
  token: string,
  password: string,
  again = password,
): Promise<PlainPage> => {
  const { setup } = visit.words.deskStaff;
  await openDeskRoom(visit, `/primera-vez/${token}`);
  return visit.browser.press(setup.submit, { [setup.password]: password, [setup.passwordAgain]: again });
};

/** The key of the second factor, as the page shows it for copying. */
export const shownSecret = ({ find }: PlainPage): string =>
  find('main p .mono').first().text().replaceAll(' ', '');

/** The answers about the document that showed who the person is. */
export const seenDocument = ({ words }: PlainVisit) => {
  const { document, lastFour } = words.deskChange.form;
  return { [document]: 'consular', [lastFour]: '43a1' };
};

/** Somebody at a window, with a turn in hand; the page where its case is opened is before them. */
export const attendTurn = async (
  visit: PlainVisit & { staff: ReadyStaff },
): Promise<{ ticket: Ticket; room: string }> => {
  const ticket = await openTicket(visit.site, visit.staff);
  const room = `/turno/${ticket.id}`;
  await openDeskRoom(visit, room);
  return { ticket, room };
};

/** «Abrir el caso», on the page of a turn. */
export const openCase = async (
  { browser, words }: PlainVisit,
  { curp }: TestPerson,
  email = '',
): Promise<PlainPage> => {
  const { open } = words.deskAssist;
  const page = await browser.press(open.submit, {
    [open.curp]: curp,
    [open.situation]: 'bornAbroad',
    [open.document]: 'consular',
    [open.lastFour]: '43 a1',
    [open.email]: email,
  });
  expect(page.path).toMatch(/\/tramite\/identidad$/);
  return page;
};
