import { mayDo, type Staff } from '#lib/domain/desk/staff.ts';
import { isInHandOf, type Ticket } from '#lib/domain/desk/ticket.ts';

type Who = Pick<Staff, 'id' | 'role'>;

/** Who may call a waiting ticket: every role that attends, but only a supervisor when a window escalated it. */
export const mayAttend = ({ role }: Pick<Staff, 'role'>, { stage, escalate }: Ticket): boolean =>
  stage === 'waiting' && mayDo(role, escalate ? 'ticket.takeOver' : 'ticket.call');

/** Who may act on a ticket: the member of staff who has it in hand or ended it with a number, and a supervisor to print it again. */
export const mayServe = ({ id, role }: Who, ticket: Ticket): boolean =>
  isInHandOf(ticket, id) ||
  (ticket.stage === 'served' && (ticket.staffId === id || mayDo(role, 'ticket.takeOver')));

/** Who may open the case of a ticket again: the same people, until the end of the day. `today`: `YYYY-MM-DD`. */
export const mayReopen = (staff: Who, ticket: Ticket, today: string): boolean =>
  mayServe(staff, ticket) && (ticket.stage === 'inHand' || ticket.day === today);
