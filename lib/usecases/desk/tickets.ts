import type { AuditAction, AuditDetail, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { mayDo, type Staff } from '#lib/domain/desk/staff.ts';
import { type Escalate, type Ticket, type TicketEnd, ticketDay } from '#lib/domain/desk/ticket.ts';
import { mayAttend } from '#lib/domain/desk/ticket-rights.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';

export type TicketDeps = {
  store: Pick<Store, 'tickets'>;
  clock: Clock;
  random: Pick<Random, 'id'>;
  deskTimeZone: string;
};
/** The member of staff who acts, and their window. */
export type Attendant = Pick<Staff, 'id' | 'role' | 'window'>;

const entryAbout = (
  deps: Pick<TicketDeps, 'clock'>,
  staff: Attendant,
  { action, ticketId, detail }: { action: AuditAction; ticketId: string; detail?: AuditDetail },
): AuditEntry => ({
  ...entryOf(deps, { actor: `staff:${staff.id}`, action, ...(detail && { detail }) }),
  requestId: ticketId,
});

/** Makes a ticket for a person who came. `now`: they come to this window at once; otherwise they wait. */
export const openTicket =
  (deps: TicketDeps) =>
  (given: { label: string; locale: Locale; now: boolean }, staff: Attendant): Promise<Ticket> => {
    const { store, clock, random } = deps;
    const id = random.id();
    const openedAt = clock.now();
    const inHand = given.now ? { staffId: staff.id, window: staff.window } : null;
    const ticket = {
      id,
      day: ticketDay(openedAt, deps.deskTimeZone),
      label: given.label,
      locale: given.locale,
      openedAt,
      inHand,
    };
    const entries = [entryAbout(deps, staff, { action: 'ticket.opened', ticketId: id })];
    if (inHand) entries.push(entryAbout(deps, staff, { action: 'ticket.called', ticketId: id }));
    return store.tickets.open(ticket, ...entries);
  };

/** Calls a ticket to this window. `takeOver`: a supervisor takes it from another member. */
export const callTicket =
  (deps: Pick<TicketDeps, 'store' | 'clock'>) =>
  async (id: string, staff: Attendant, takeOver = false): Promise<Result<Ticket, 'taken'>> => {
    const how = { staffId: staff.id, window: staff.window, at: deps.clock.now() };
    const helps = mayDo(staff.role, 'ticket.takeOver');
    const entry = entryAbout(deps, staff, { action: 'ticket.called', ticketId: id });
    const ticket = await deps.store.tickets.call(id, { ...how, helps, takeOver: takeOver && helps }, entry);
    return ticket ? ok(ticket) : err('taken');
  };

/** "Pasar a supervisión": the ticket waits again, for a supervisor, with reason and note. */
export const escalateTicket =
  (deps: Pick<TicketDeps, 'store' | 'clock'>) =>
  async (
    id: string,
    staff: Attendant,
    { reason, note }: Omit<Escalate, 'by'>,
  ): Promise<Result<null, 'notInHand'>> => {
    const about = { action: 'ticket.escalated', ticketId: id, detail: `note.${reason}` } as const;
    const given = { reason, note, by: staff.id };
    const isDone = await deps.store.tickets.escalate(id, given, entryAbout(deps, staff, about));
    return isDone ? ok(null) : err('notInHand');
  };

const detailOf = ({ stage, outcome, reason }: TicketEnd): AuditDetail =>
  stage === 'left' ? 'left' : (outcome ?? reason);

/** Closes the ticket that this member has in hand: with a number, with a referral, or because the person left. */
export const closeTicket =
  (deps: Pick<TicketDeps, 'store' | 'clock'>) =>
  async (id: string, staff: Attendant, end: TicketEnd): Promise<Result<null, 'notInHand'>> => {
    const entry = entryAbout(deps, staff, { action: 'ticket.closed', ticketId: id, detail: detailOf(end) });
    const closed = await deps.store.tickets.close(id, staff.id, { ...end, at: deps.clock.now() }, entry);
    return closed ? ok(null) : err('notInHand');
  };

/** Closes the ticket of a person who left: a waiting one, or one in this member's hand without a number yet. */
export const dismissTicket =
  (deps: Pick<TicketDeps, 'store' | 'clock'>) =>
  async (id: string, staff: Attendant): Promise<Result<null, 'notInHand'>> => {
    const { tickets } = deps.store;
    const ticket = await tickets.find(id);
    if (ticket?.stage === 'waiting' && !mayAttend(staff, ticket)) return err('notInHand');
    const requestId = ticket?.requestId ?? null;
    if (requestId !== null && (await tickets.standings([requestId])).get(requestId)?.stage === 'issued')
      return err('notInHand');
    const end = { stage: 'left', outcome: null, reason: null, at: deps.clock.now() } as const;
    const entry = entryAbout(deps, staff, { action: 'ticket.closed', ticketId: id, detail: 'left' });
    const closed =
      (await tickets.close(id, null, end, entry)) || (await tickets.close(id, staff.id, end, entry));
    return closed ? ok(null) : err('notInHand');
  };

type ReadDeps = { store: Pick<Store, 'tickets'> };

/** A ticket by its identifier; null when there is none. */
export const findTicket = ({ store }: ReadDeps) => store.tickets.find;

/** The tickets of a day. */
export const ticketsOfDay = ({ store }: ReadDeps) => store.tickets.ofDay;

/** Gives a ticket the case that was opened for it. */
export const attachCase = ({ store }: ReadDeps) => store.tickets.attach;
