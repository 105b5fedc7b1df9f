import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import { type Database, inSealedTransaction, inTransaction } from '#lib/adapters/store/engine/database.ts';
import { sealRequest } from '#lib/adapters/store/engine/sealed-rows.ts';
import { createEmailChanges } from '#lib/adapters/store/tables/email-changes.ts';
import { findHolder, updateHolder } from '#lib/adapters/store/tables/holders.ts';
import { insertMail } from '#lib/adapters/store/tables/outbox.ts';
import { addressToCheck, isLocked, maySetLock } from '#lib/domain/number/disclosure.ts';
import type { Bindings } from '#lib/usecases/ports/email-binding.ts';

const day = 24 * 3_600_000;

/** The address and the lock of a number, notices to its holder, and pairs of CURP and address that get no mail. */
export const createBindings = (database: Database): Bindings => ({
  warnHolderOnce: (subject, mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const sent_at = mail.createdAt;
      const isFirst = await transaction
        .insertInto('notices')
        .values({ subject, sent_at })
        .onConflict((conflict) =>
          conflict
            .column('subject')
            .doUpdateSet({ sent_at })
            .where('notices.sent_at', '<=', sent_at - day),
        )
        .returning('subject')
        .executeTakeFirst();
      if (!isFirst) return false;
      await transaction
        .deleteFrom('notices')
        .where('sent_at', '<', sent_at - day)
        .execute();
      await insertMail(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
      return true;
    }),

  stopPair: (pair, until, ...entries) =>
    inTransaction(database, async (transaction) => {
      await transaction
        .insertInto('stopped_pairs')
        .values({ pair, until })
        .onConflict((conflict) => conflict.column('pair').doUpdateSet({ until }))
        .execute();
      await appendEntries(database, transaction, entries);
    }),

  setLock: (curp, at, mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const forUpdate = database.dialect === 'postgres';
      const holder = await findHolder(transaction, vault, curp, { forUpdate });
      if (!maySetLock(holder, at !== null)) return false;
      await updateHolder(transaction, vault, { ...holder, lockedAt: at });
      if (mail) await insertMail(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
      return true;
    }),

  bindShown: ({ before, version, request, at }, mail, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const forUpdate = database.dialect === 'postgres';
      const holder = await findHolder(transaction, vault, request.curp, { forUpdate });
      if (!holder || isLocked(holder) || addressToCheck(holder, before) === null) return false;
      const { numUpdatedRows } = await transaction
        .updateTable('requests')
        .set({ version: version + 1, body: sealRequest(vault, request) })
        .where('id', '=', request.id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await updateHolder(transaction, vault, { ...holder, email: request.email, boundAt: at });
      await insertMail(transaction, vault, mail);
      await appendEntries(database, transaction, entries);
      return true;
    }),

  changes: createEmailChanges(database),

  isStopped: async (pair, now) => {
    const row = await database.db
      .selectFrom('stopped_pairs')
      .select('until')
      .where('pair', '=', pair)
      .where('until', '>', now)
      .executeTakeFirst();
    return row !== undefined;
  },
});
