import type { Selectable } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Database,
  inSealedTransaction,
  inTransaction,
  opened,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { DeskChange } from '#lib/domain/desk/change.ts';
import type { DeskChanges } from '#lib/usecases/ports/desk-changes.ts';

type Row = Selectable<Tables['desk_changes']>;
type Kept = Pick<DeskChange, 'wanted' | 'seen' | 'boundTo'>;

const place = 'desk_changes.body';
const most = 100;

const toRow = (vault: Vault, change: DeskChange): Row => {
  const { id, folio, wanted, seen, boundTo, state, askedBy, askedAt, decidedBy, decidedAt, refusal } = change;
  return {
    id,
    folio,
    kind: wanted.kind,
    state,
    asked_by: askedBy,
    asked_at: askedAt,
    decided_by: decidedBy,
    decided_at: decidedAt,
    refusal,
    body: vault.seal(place, id, JSON.stringify({ wanted, seen, boundTo } satisfies Kept)),
  };
};

const toChange = (vault: Vault, row: Row): DeskChange => ({
  ...opened<Kept>(vault, place, row.id, row.body),
  id: row.id,
  folio: row.folio,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  state: row.state,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  refusal: row.refusal,
});

const select = ({ db }: Database) => db.selectFrom('desk_changes').selectAll();

/** Changes that staff ask for, sealed. One of a kind waits for a folio at a time. */
export const createDeskChanges = (database: Database): DeskChanges => ({
  put: (change, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const inserted = await transaction
        .insertInto('desk_changes')
        .values(toRow(vault, change))
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!inserted) return false;
      await appendEntries(database, transaction, entries);
      return true;
    }),

  find: (id) =>
    withVault(database, async (vault) => {
      const row = await select(database).where('id', '=', id).executeTakeFirst();
      return row ? toChange(vault, row) : null;
    }),

  waiting: () =>
    withVault(database, async (vault) => {
      const rows = await select(database)
        .where('state', '=', 'asked')
        .orderBy('asked_at')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map((row) => toChange(vault, row));
    }),

  ofFolio: (folio) =>
    withVault(database, async (vault) => {
      const rows = await select(database)
        .where('folio', '=', folio)
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map((row) => toChange(vault, row));
    }),

  decide: (id, { state, decidedBy, decidedAt, refusal }, ...entries) =>
    inTransaction(database, async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('desk_changes')
        .set({ state, decided_by: decidedBy, decided_at: decidedAt, refusal })
        .where('id', '=', id)
        .where('state', '=', 'asked')
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await appendEntries(database, transaction, entries);
      return true;
    }),
});
