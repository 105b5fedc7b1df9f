import { mayDo, type Staff } from '#lib/domain/desk/staff.ts';
import { isInHandOf, type Ticket, ticketDay } from '#lib/domain/desk/ticket.ts';

type Who = Pick<Staff, 'id' | 'role'>;

/** Whoever attends calls who waits; who was handed to a supervisor, only a supervisor. */
export const mayAttend = ({ role }: Pick<Staff, 'role'>, { stage, escalate }: Ticket): boolean =>
  stage === 'waiting' && mayDo(role, escalate ? 'ticket.takeOver' : 'ticket.call');

/** Whose turn it is, or was when it came to its number; a supervisor also prints again for others. */
export const mayServe = ({ id, role }: Who, ticket: Ticket): boolean =>
  isInHandOf(ticket, id) ||
  (ticket.stage === 'served' && (ticket.staffId === id || mayDo(role, 'ticket.takeOver')));

/** The same, until the end of the day. */
export const mayReopen = (staff: Who, ticket: Ticket, now: number): boolean =>
  mayServe(staff, ticket) && (ticket.stage === 'inHand' || ticket.day === ticketDay(now));
