import type { Selectable, Transaction } from 'kysely';
import type { OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import {
  type ChainHead,
  hashOfEntry,
  isSealedHead,
  type Mac,
  type SealedHead,
  sealHead,
} from '#lib/domain/audit/chain.ts';
import { type AuditEntry, isAuditEntry } from '#lib/domain/audit/entry.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** An open database with the key that chains its audit. */
export type Chained = OpenDatabase & { auditMac: Mac };
type Chaining = Pick<Chained, 'dialect' | 'auditMac'>;

/** Somebody changed the end of the chain from outside. Nothing is written after it, because that would hide the change. */
class BrokenAudit extends OperatorError {
  override name = 'BrokenAudit';
  constructor() {
    super([
      {
        es: 'Alguien cambió el final de la bitácora desde fuera del servicio: ejecuta npm run admin -- verify-audit.',
        en: 'The end of the audit was changed by someone else: run npm run admin -- verify-audit.',
      },
    ]);
  }
}

/** The end of the chain, as the row of `audit_head` says it. */
export const toHead = (row: Selectable<Tables['audit_head']>): SealedHead => ({
  ordinal: row.ordinal,
  hash: row.hash,
  floor: { ordinal: row.floor_ordinal, hash: row.floor_hash },
  mac: row.mac,
});

/** Reads the end of the chain and locks it until the transaction ends. Other transactions that append wait here. Throws when it was changed. */
export const lockHead = async (
  { dialect, auditMac }: Chaining,
  transaction: Transaction<Tables>,
): Promise<SealedHead> => {
  const row = await transaction
    .selectFrom('audit_head')
    .selectAll()
    .where('id', '=', 1)
    .$if(dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  const head = row && toHead(row);
  if (!head || !isSealedHead(auditMac, head)) throw new BrokenAudit();
  return head;
};

/** Writes the new end of the chain, sealed. */
export const moveHead = async (
  { auditMac }: Chaining,
  transaction: Transaction<Tables>,
  head: ChainHead,
): Promise<void> => {
  const { ordinal, hash, floor, mac } = sealHead(auditMac, head);
  await transaction
    .updateTable('audit_head')
    .set({ ordinal, hash, floor_ordinal: floor.ordinal, floor_hash: floor.hash, mac })
    .where('id', '=', 1)
    .execute();
};

const appendOne = async (
  database: Chaining,
  transaction: Transaction<Tables>,
  entry: AuditEntry,
): Promise<void> => {
  if (!isAuditEntry(entry)) throw new TypeError('An audit entry holds identifiers and known words only');
  const head = await lockHead(database, transaction);
  const ordinal = head.ordinal + 1;
  const hash = hashOfEntry(database.auditMac, head.hash, ordinal, entry);
  const { requestId: request_id, at, actor, action, subject, address, detail } = entry;
  await transaction
    .insertInto('audit')
    .values({ ordinal, at, actor, action, request_id, subject, address, detail, hash })
    .execute();
  await moveHead(database, transaction, { ordinal, hash, floor: head.floor });
};

/**
 * Appends entries to the audit. Call it last in a transaction, because it locks the end of the chain and the other transactions wait.
 * Inside `inOneTransaction` the entries go to `deferredEntries`, which the outer transaction appends. Throws when an entry holds anything but
 * identifiers and known words.
 */
export const appendEntries = async (
  database: Chaining & { deferredEntries?: AuditEntry[] },
  transaction: Transaction<Tables>,
  entries: readonly AuditEntry[],
): Promise<void> => {
  if (database.deferredEntries) {
    database.deferredEntries.push(...entries);
    return;
  }
  for (const entry of entries) await appendOne(database, transaction, entry);
};
