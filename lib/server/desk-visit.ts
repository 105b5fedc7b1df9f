import { redirect } from 'next/navigation';
import { mayReopen } from '#lib/domain/desk-rights.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { StaffAction } from '#lib/domain/staff.ts';
import { isInHandOf, type Ticket } from '#lib/domain/ticket.ts';
import { getDeps } from '#lib/server/deps.ts';
import { inStage, showMissing } from '#lib/server/page.ts';
import { readVisit, type Visit } from '#lib/server/session.ts';
import { requireStaff } from '#lib/server/staff.ts';

/** The identifier of a turn as a path carries it; anything else is a page that does not exist. */
export const ticketIdOf = (locale: Locale, id: string): string =>
  /^[\w-]{1,36}$/.test(id) ? id : showMissing(locale);

const findTicket = async (locale: Locale, id: string): Promise<Ticket> => {
  const { store } = await getDeps();
  return (await store.tickets.find(ticketIdOf(locale, id))) ?? showMissing(locale);
};

/** The turn that this very member of staff has in hand; with any other one they are back at the desk, which says why. */
export const enterTicket = async (locale: Locale, id: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  const ticket = await findTicket(locale, id);
  if (!isInHandOf(ticket, staff.id)) redirect(`/${locale}/mostrador?aviso=ajeno`);
  return { staff, ticket };
};

/** The turn whose case this member of staff may open again: in their hand, or finished today by them or for a supervisor. */
export const enterCaseOf = async (locale: Locale, id: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  const ticket = await findTicket(locale, id);
  const { clock } = await getDeps();
  if (!ticket.requestId || !mayReopen(staff, ticket, clock.now()))
    redirect(`/${locale}/mostrador?aviso=ajeno`);
  return { staff, ticket, requestId: ticket.requestId };
};

/** The finished case that this member of staff has before them under this turn; without one, back to where it is opened. */
export const enterHandOut = async (locale: Locale, id: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  const ticketId = ticketIdOf(locale, id);
  const visit = await readVisit();
  if (visit?.desk?.ticketId !== ticketId || visit.request.stage !== 'issued')
    redirect(`/${locale}/mostrador/turno/${ticketId}`);
  return { staff, ticketId, visit, request: inStage(visit.request, 'issued') };
};

/** The turn of a case that is open at the desk. */
export const ticketOf = async ({ desk }: Visit): Promise<Ticket | null> => {
  const { store } = await getDeps();
  return desk && store.tickets.find(desk.ticketId);
};
