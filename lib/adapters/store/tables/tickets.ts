import type { Selectable, Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Connection,
  type Database,
  inSealedTransaction,
  inTransaction,
  opened,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { readStandings } from '#lib/adapters/store/tables/case-standings.ts';
import { isInHandOf, type Ticket } from '#lib/domain/desk/ticket.ts';
import type { NewTicket, Tickets } from '#lib/usecases/ports/tickets.ts';

const ticketPlace = 'tickets.body';
type Row = Selectable<Tables['tickets']>;
type Body = Pick<Ticket, 'label' | 'window' | 'escalate'>;

const toTicket = (vault: Vault, row: Row): Ticket => ({
  id: row.id,
  day: row.day,
  number: row.number,
  ...opened<Body>(vault, ticketPlace, row.id, row.body),
  locale: row.locale,
  stage: row.stage,
  staffId: row.staff_id,
  requestId: row.request_id,
  openedAt: row.opened_at,
  calledAt: row.called_at,
  closedAt: row.closed_at,
  outcome: row.outcome,
  reason: row.reason,
});

const seal = (vault: Vault, id: string, { label, window, escalate }: Body): Uint8Array =>
  vault.seal(ticketPlace, id, JSON.stringify({ label, window, escalate }));

/** The next number of a day. The row of the day is locked until the transaction ends, so that no two tickets share a number. */
const nextNumber = async (transaction: Transaction<Tables>, day: string): Promise<number> => {
  const { last_number } = await transaction
    .insertInto('ticket_days')
    .values({ day, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .column('day')
        .doUpdateSet(({ eb }) => ({ last_number: eb('ticket_days.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
};

const insert = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  { id, day, label, locale, openedAt, inHand }: NewTicket,
): Promise<Ticket> => {
  const row = {
    id,
    day,
    number: await nextNumber(transaction, day),
    body: seal(vault, id, { label, window: inHand?.window ?? null, escalate: null }),
    locale,
    stage: inHand ? 'inHand' : 'waiting',
    staff_id: inHand?.staffId ?? null,
    request_id: null,
    opened_at: openedAt,
    called_at: inHand ? openedAt : null,
    closed_at: null,
    outcome: null,
    reason: null,
  } as const;
  await transaction.insertInto('tickets').values(row).execute();
  return toTicket(vault, row);
};

/** Reads a ticket and locks its row until the transaction ends. */
const lockTicket = async (
  { dialect }: Database,
  transaction: Transaction<Tables>,
  vault: Vault,
  id: string,
): Promise<Ticket | null> => {
  const row = await transaction
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', id)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? toTicket(vault, row) : null;
};

type How = Parameters<Tickets['call']>[1];

const mayCall = ({ stage, escalate }: Ticket, { takeOver = false, helps = false }: How): boolean =>
  stage === 'waiting' ? escalate === null || helps : takeOver && stage === 'inHand';

const call = (database: Database, ...[id, how, ...entries]: Parameters<Tickets['call']>) =>
  inSealedTransaction(database, async (transaction, vault) => {
    const ticket = await lockTicket(database, transaction, vault, id);
    if (!ticket || isInHandOf(ticket, how.staffId)) return ticket;
    if (!mayCall(ticket, how)) return null;
    const { staffId, window } = how;
    const called: Ticket = {
      ...ticket,
      stage: 'inHand',
      staffId,
      window,
      calledAt: ticket.calledAt ?? how.at,
    };
    await transaction
      .updateTable('tickets')
      .set({
        stage: 'inHand',
        staff_id: staffId,
        called_at: called.calledAt,
        body: seal(vault, id, called),
      })
      .where('id', '=', id)
      .execute();
    await appendEntries(database, transaction, entries);
    return called;
  });

/** Hands the ticket to the supervisors. It waits again, so its time at the window begins anew when it is called. */
const escalate = (database: Database, ...[id, given, ...entries]: Parameters<Tickets['escalate']>) =>
  inSealedTransaction(database, async (transaction, vault) => {
    const ticket = await lockTicket(database, transaction, vault, id);
    if (!ticket || !isInHandOf(ticket, given.by)) return false;
    const body = seal(vault, id, { label: ticket.label, window: null, escalate: given });
    await transaction
      .updateTable('tickets')
      .set({ stage: 'waiting', staff_id: null, called_at: null, body })
      .where('id', '=', id)
      .execute();
    await appendEntries(database, transaction, entries);
    return true;
  });

/** Ties a request to a ticket. Locks the ticket before it reads the request, so that a second case waits for the first. */
const attach = (database: Database, ...[id, staffId, requestId]: Parameters<Tickets['attach']>) =>
  inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('tickets')
      .set({ request_id: requestId })
      .where('id', '=', id)
      .where('stage', '=', 'inHand')
      .where('staff_id', '=', staffId)
      .where(({ or, eb, not, exists, selectFrom }) =>
        or([
          eb('request_id', 'is', null),
          eb('request_id', '=', requestId),
          not(
            exists(
              selectFrom('requests')
                .select('requests.id')
                .whereRef('requests.id', '=', 'tickets.request_id')
                .where('requests.stage', '=', 'issued'),
            ),
          ),
        ]),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });

const close = (
  database: Database,
  ...[id, staffId, { stage, outcome, reason, at }, ...entries]: Parameters<Tickets['close']>
) =>
  inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('tickets')
      .set({ stage, outcome, reason, closed_at: at })
      .where('id', '=', id)
      .where('stage', '=', staffId === null ? 'waiting' : 'inHand')
      .$if(staffId !== null, (query) => query.where('staff_id', '=', staffId))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await appendEntries(database, transaction, entries);
    return true;
  });

/** The tickets of these days, both included, by day and number. */
export const ticketsBetween = async (
  db: Connection,
  vault: Vault,
  fromDay: string,
  toDay: string,
): Promise<Ticket[]> => {
  const rows = await db
    .selectFrom('tickets')
    .selectAll()
    .where('day', '>=', fromDay)
    .where('day', '<=', toDay)
    .orderBy('day')
    .orderBy('number')
    .execute();
  return rows.map((row) => toTicket(vault, row));
};

const openBefore = async (database: Database, day: string): Promise<Ticket[]> => {
  const rows = await database.db
    .selectFrom('tickets')
    .selectAll()
    .where('day', '<', day)
    .where('stage', 'in', ['waiting', 'inHand'])
    .orderBy('day')
    .orderBy('number')
    .execute();
  return withVault(database, async (vault) => rows.map((row) => toTicket(vault, row)));
};

/** The tickets of the desk, sealed. Each act locks its ticket, so that two windows never have it at once. */
export const createTickets = (database: Database): Tickets => ({
  open: (ticket, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const stored = await insert(transaction, vault, ticket);
      await appendEntries(database, transaction, entries);
      return stored;
    }),
  find: (id) =>
    withVault(database, async (vault) => {
      const query = database.db.selectFrom('tickets').selectAll().where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row ? toTicket(vault, row) : null;
    }),
  ofDay: (day) => withVault(database, (vault) => ticketsBetween(database.db, vault, day, day)),
  openBefore: (day) => openBefore(database, day),
  call: (...how) => call(database, ...how),
  attach: (...what) => attach(database, ...what),
  escalate: (...what) => escalate(database, ...what),
  close: (...what) => close(database, ...what),
  standings: (requestIds) => readStandings(database, requestIds),
});
