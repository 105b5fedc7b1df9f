import type { Selectable, Transaction } from 'kysely';
import type { Connection } from '#lib/adapters/store/engine/database.ts';
import { inChunks } from '#lib/adapters/store/engine/in-chunks.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { ReportRange } from '#lib/domain/desk/report-range.ts';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import {
  type CountedTicket,
  type DayTotals,
  type RefusedMail,
  totalsByDay,
} from '#lib/domain/desk/totals.ts';

/**
 * Mails that were refused for good since the first of these tickets. The audit has them, because the mails themselves are deleted after a
 * day.
 */
export const refusedSince = async (
  db: Connection,
  tickets: readonly Pick<Ticket, 'openedAt'>[],
): Promise<RefusedMail[]> => {
  if (tickets.length === 0) return [];
  const since = tickets.reduce((first, { openedAt }) => Math.min(first, openedAt), Number.POSITIVE_INFINITY);
  const rows = await db
    .selectFrom('audit')
    .select(['request_id', 'at'])
    .where('at', '>=', since)
    .where('action', '=', 'mail.refused')
    .execute();
  return rows.flatMap(({ request_id: requestId, at }) => (requestId === null ? [] : [{ requestId, at }]));
};

const toCounted = (row: Selectable<Tables['tickets']>): CountedTicket => ({
  day: row.day,
  stage: row.stage,
  outcome: row.outcome,
  reason: row.reason,
  requestId: row.request_id,
  openedAt: row.opened_at,
  calledAt: row.called_at,
  closedAt: row.closed_at,
});

/** Always in the same order, so that two processes that delete at once do not wait for each other. */
const toRows = (days: readonly DayTotals[]): Tables['day_totals'][] =>
  days
    .flatMap(({ day, totals }) => [...totals].map(([figure, amount]) => ({ day, figure, amount })))
    .toSorted((one, other) => (`${one.day} ${one.figure}` < `${other.day} ${other.figure}` ? -1 : 1));

/**
 * Adds tickets to the totals of their days. Call it in the transaction that deleted these rows, with what the deletion returned: each row is
 * returned to one transaction alone, so none is counted twice.
 */
export const addToTotals = async (
  transaction: Transaction<Tables>,
  deleted: readonly Selectable<Tables['tickets']>[],
): Promise<void> => {
  const tickets = deleted.map(toCounted);
  const refused = await refusedSince(transaction, tickets);
  await inChunks(toRows(totalsByDay(tickets, refused)), (rows) =>
    transaction
      .insertInto('day_totals')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'figure'])
          .doUpdateSet(({ eb, ref }) => ({ amount: eb('day_totals.amount', '+', ref('excluded.amount')) })),
      )
      .execute(),
  );
};

/** The totals of deleted tickets of these days. */
export const keptTotals = async (db: Connection, { from, to }: ReportRange): Promise<DayTotals[]> => {
  const rows = await db
    .selectFrom('day_totals')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, own]) => ({
    day,
    totals: new Map(own.map(({ figure, amount }) => [figure, amount])),
  }));
};
