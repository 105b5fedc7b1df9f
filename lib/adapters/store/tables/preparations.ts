import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Database,
  inSealedTransaction,
  opened,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { missingPart, type OpenedPreparation } from '#lib/domain/preparation/preparation.ts';
import type { Preparations } from '#lib/usecases/ports/preparations.ts';

const place = 'preparations.body';

const seal = (vault: Vault, browserDigest: string, body: OpenedPreparation): Uint8Array =>
  vault.seal(place, browserDigest, JSON.stringify(body));

const openBody = (vault: Vault, row: Pick<Tables['preparations'], 'browser_digest' | 'body'>) =>
  opened<OpenedPreparation>(vault, place, row.browser_digest, row.body);

/** The columns that each answer changes. */
const columns = (
  vault: Vault,
  ...[browserDigest, preparation, { openUntil, expiresAt }]: Parameters<Preparations['save']>
) => ({
  ready: missingPart(preparation) === null ? 1 : 0,
  open_until: openUntil,
  expires_at: expiresAt,
  body: seal(vault, browserDigest, { preparation, checked: [] }),
});

const create = (database: Database, ...[digests, preparation, times]: Parameters<Preparations['create']>) =>
  inSealedTransaction(database, async (transaction, vault) => {
    const { numInsertedOrUpdatedRows = 0n } = await transaction
      .insertInto('preparations')
      .values({
        browser_digest: digests.browser,
        code_digest: digests.code,
        ticket_id: null,
        ...columns(vault, digests.browser, preparation, times),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows > 0n;
  });

const save = (database: Database, ...changed: Parameters<Preparations['save']>) =>
  inSealedTransaction(database, async (transaction, vault) => {
    const { numUpdatedRows } = await transaction
      .updateTable('preparations')
      .set(columns(vault, ...changed))
      .where('browser_digest', '=', changed[0])
      .where('ticket_id', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });

const use = (
  database: Database,
  ...[codeDigest, ticketId, { now, expiresAt }, entryFor]: Parameters<Preparations['use']>
) =>
  inSealedTransaction(database, async (transaction, vault) => {
    const row = await transaction
      .updateTable('preparations')
      .set({ ticket_id: ticketId, expires_at: expiresAt })
      .where('code_digest', '=', codeDigest)
      .where('ready', '=', 1)
      .where('ticket_id', 'is', null)
      .where('expires_at', '>', now)
      .returning(['browser_digest', 'body'])
      .executeTakeFirst();
    if (!row) return null;
    await transaction
      .deleteFrom('preparations')
      .where('ticket_id', '=', ticketId)
      .where('browser_digest', '!=', row.browser_digest)
      .execute();
    const { preparation } = openBody(vault, row);
    await appendEntries(database, transaction, [entryFor(preparation)]);
    return preparation;
  });

const rowOfTicket = (db: Transaction<Tables> | Database['db'], ticketId: string) =>
  db
    .selectFrom('preparations')
    .select(['browser_digest', 'body'])
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();

const check = (database: Database, ...[ticketId, checked, ...entries]: Parameters<Preparations['check']>) =>
  inSealedTransaction(database, async (transaction, vault) => {
    const row = await rowOfTicket(transaction, ticketId);
    if (!row) return;
    const body = seal(vault, row.browser_digest, { ...openBody(vault, row), checked });
    await transaction
      .updateTable('preparations')
      .set({ body })
      .where('browser_digest', '=', row.browser_digest)
      .execute();
    await appendEntries(database, transaction, entries);
  });

/** What people prepared at home, sealed under the digest of the browser's secret. */
export const createPreparations = (database: Database): Preparations => ({
  create: (...given) => create(database, ...given),
  find: (browserDigest) =>
    withVault(database, async (vault) => {
      const row = await database.db
        .selectFrom('preparations')
        .selectAll()
        .where('browser_digest', '=', browserDigest)
        .executeTakeFirst();
      if (!row) return null;
      const { preparation } = openBody(vault, row);
      const { open_until: openUntil, expires_at: expiresAt, ticket_id } = row;
      return { preparation, openUntil, expiresAt, isUsed: ticket_id !== null };
    }),
  save: (...changed) => save(database, ...changed),
  remove: async (browserDigest) => {
    await database.db.deleteFrom('preparations').where('browser_digest', '=', browserDigest).execute();
  },
  findByCode: (codeDigest, now) =>
    withVault(database, async (vault) => {
      const row = await database.db
        .selectFrom('preparations')
        .select(['browser_digest', 'body'])
        .where('code_digest', '=', codeDigest)
        .where('ready', '=', 1)
        .where('ticket_id', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row ? openBody(vault, row).preparation : null;
    }),
  use: (...what) => use(database, ...what),
  ofTicket: (ticketId) =>
    withVault(database, async (vault) => {
      const row = await rowOfTicket(database.db, ticketId);
      return row ? openBody(vault, row) : null;
    }),
  check: (...what) => check(database, ...what),
});
