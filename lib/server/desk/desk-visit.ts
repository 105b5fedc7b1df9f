import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { StaffAction } from '#lib/domain/desk/staff.ts';
import { isInHandOf, type Ticket, ticketDay } from '#lib/domain/desk/ticket.ts';
import { mayReopen } from '#lib/domain/desk/ticket-rights.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { inStage, showMissing } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { findTicket } from '#lib/usecases/desk/tickets.ts';

/** The identifier of a turn in a path. Any other text leads to the page for missing addresses. */
export const ticketIdOf = (locale: Locale, id: string): string =>
  /^[\w-]{1,36}$/.test(id) ? id : showMissing(locale);

/** The page that says that a ticket is not in the member's hand. */
export const notInHandPath = (locale: Locale): string => `/${locale}/mostrador?aviso=turno`;

/** The ticket that this member of staff has in hand; without one, back to the list of the day. */
export const enterTicket = async (locale: Locale, id: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  const ticket = await run(findTicket)(ticketIdOf(locale, id));
  if (!ticket || !isInHandOf(ticket, staff.id)) redirect(notInHandPath(locale));
  return { staff, ticket };
};

export type TicketEntered = Awaited<ReturnType<typeof enterTicket>>;

/** The ticket whose case this member of staff may open: in their hand, or finished today by them, or for a supervisor by anybody. */
export const enterCaseOf = async (locale: Locale, id: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  const { clock, deskTimeZone } = await getDeps();
  const ticket = await run(findTicket)(ticketIdOf(locale, id));
  if (!ticket || !mayReopen(staff, ticket, ticketDay(clock.now(), deskTimeZone)))
    redirect(notInHandPath(locale));
  return { staff, ticket };
};

/** The ticket of a case that is open at the desk. */
export const ticketOf = async ({ desk }: Visit): Promise<Ticket | null> =>
  desk && run(findTicket)(desk.ticketId);

/** The case of this turn, which this member of staff has open; without one, back to the page that opens it. */
export const enterOpenCase = async (locale: Locale, id: string, action: StaffAction) => {
  const { staff } = await requireStaff(locale, action);
  const ticketId = ticketIdOf(locale, id);
  const visit = await readVisit();
  if (visit?.desk?.ticketId !== ticketId) redirect(`/${locale}/mostrador/turno/${ticketId}`);
  return { staff, ticketId, visit };
};
export type OpenCaseEntered = Awaited<ReturnType<typeof enterOpenCase>>;

/** The finished case of this turn, which this member of staff has open; without one, back to the page that opens it. */
export const enterHandOut = async (locale: Locale, id: string, action: StaffAction) => {
  const { staff, ticketId, visit } = await enterOpenCase(locale, id, action);
  if (visit.request.stage !== 'issued') redirect(`/${locale}/mostrador/turno/${ticketId}`);
  return { staff, ticketId, visit, request: inStage(visit.request, 'issued') };
};
export type HandOutEntered = Awaited<ReturnType<typeof enterHandOut>>;
