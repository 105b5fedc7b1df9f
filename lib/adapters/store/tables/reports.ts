import { type Database, withVault } from '#lib/adapters/store/engine/database.ts';
import { keptTotals, refusedSince } from '#lib/adapters/store/tables/day-totals.ts';
import { ticketsBetween } from '#lib/adapters/store/tables/tickets.ts';
import type { Reports } from '#lib/usecases/ports/reports.ts';

/** Reads in one view of the data: a purge moves tickets to the totals, and between two views one could be in both or in neither. */
export const createReports = (database: Database): Reports => ({
  read: (range) =>
    withVault(database, (vault) =>
      database.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (transaction) => {
          const tickets = await ticketsBetween(transaction, vault, range.from, range.to);
          const refused = await refusedSince(transaction, tickets);
          return { tickets, refused, kept: await keptTotals(transaction, range) };
        }),
    ),
});
