import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Connection,
  type Database,
  inSealedTransaction,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import { inChunks } from '#lib/adapters/store/engine/in-chunks.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { holderRow, openHolder } from '#lib/adapters/store/engine/sealed-rows.ts';
import { claimsAbout, hasAnyClaim, insertClaims } from '#lib/adapters/store/tables/contradictions.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Claim } from '#lib/usecases/ports/contradictions.ts';
import type { Holder, ImportedHolder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Whether an imported row fits a known holder. A row without an address does not contradict a bound address. */
const agrees = (known: Holder, row: ImportedHolder): boolean =>
  known.curp === row.curp && known.nss === row.nss && (row.email === null || known.email === row.email);

/** The holders with this CURP or this number, under every sealing key. */
const findKnown = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  { curp, nss }: ImportedHolder,
): Promise<Holder[]> => {
  const rows = await transaction
    .selectFrom('holders')
    .selectAll()
    .where((either) =>
      either.or([
        either('curp_index', 'in', vault.indexes('curp', curp)),
        either('nss_index', 'in', vault.indexes('nss', nss)),
      ]),
    )
    .execute();
  return rows.map((row) => openHolder(vault, row));
};

/** Writes a holder. False when the CURP or the number is there already. */
const insertOne = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  row: ImportedHolder,
): Promise<boolean> => {
  const inserted = await transaction
    .insertInto('holders')
    .values(holderRow(vault, { ...row, boundAt: null, lockedAt: null }))
    .onConflict((conflict) => conflict.doNothing())
    .returning('curp_index')
    .executeTakeFirst();
  return inserted !== undefined;
};

/** A CURP with two numbers, or a number with two CURPs: nobody can choose, so all of them are remembered. */
const rememberContradiction = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  row: ImportedHolder,
  known: readonly Claim[],
): Promise<boolean> => {
  const others = known.filter(({ curp, nss }) => curp !== row.curp || nss !== row.nss);
  if (others.length > 0) await insertClaims(transaction, vault, [row, ...others]);
  return others.length > 0;
};

/** Whether somebody said something else before. A row that the store holds was decided since. */
const contradictsClaims = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  row: ImportedHolder,
): Promise<boolean> => {
  const known = await findKnown(transaction, vault, row);
  if (known.some(({ curp, nss }) => curp === row.curp && nss === row.nss)) return false;
  const claims = await claimsAbout(transaction, vault, row);
  return rememberContradiction(transaction, vault, row, [...known, ...claims]);
};

/** Writes a holder or compares it with the known one, and with what earlier imports said of the two (`hasClaims`: there are such claims). */
const putOne = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  row: ImportedHolder,
  hasClaims: boolean,
): Promise<'inserted' | 'known' | 'contradicts'> => {
  if (hasClaims && (await contradictsClaims(transaction, vault, row))) return 'contradicts';
  // Looks first while keys rotate, because a unique index compares only values under the same key.
  const isRotating = vault.indexes('curp', row.curp).length > 1;
  const before = isRotating ? await findKnown(transaction, vault, row) : [];
  if (before.length === 0 && (await insertOne(transaction, vault, row))) return 'inserted';
  const known = await findKnown(transaction, vault, row);
  await rememberContradiction(transaction, vault, row, known);
  return known.every((each) => agrees(each, row)) ? 'known' : 'contradicts';
};

/** The holder with a CURP, or null. `forUpdate` locks the row until the transaction ends. */
export const findHolder = async (
  db: Connection | Transaction<Tables>,
  vault: Vault,
  curp: Curp,
  { forUpdate = false } = {},
): Promise<Holder | null> => {
  const row = await db
    .selectFrom('holders')
    .selectAll()
    .where('curp_index', 'in', vault.indexes('curp', curp))
    .$if(forUpdate, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? openHolder(vault, row) : null;
};

/** Replaces the row of a known holder, sealed under the current key. */
export const updateHolder = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  holder: Holder,
): Promise<void> => {
  await transaction
    .updateTable('holders')
    .set(holderRow(vault, holder))
    .where('curp_index', 'in', vault.indexes('curp', holder.curp))
    .execute();
};

/** Puts one holder of the record back. `known`: the store has it already. */
const bringBackOne = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  holder: Holder,
): Promise<'known' | 'broughtBack' | 'contradicting'> => {
  const known = await findKnown(transaction, vault, holder);
  const isNew = known.length === 0;
  if (isNew) await transaction.insertInto('holders').values(holderRow(vault, holder)).execute();
  const claims = isNew ? await claimsAbout(transaction, vault, holder) : known;
  if (await rememberContradiction(transaction, vault, holder, claims)) return 'contradicting';
  return isNew ? 'broughtBack' : 'known';
};

/** Puts the holders of the record into a store from a backup. Answers how many it did not know, and how many contradict it. */
export const bringBackHolders = async (
  database: Database,
  holders: Holder[],
): Promise<{ broughtBack: number; contradicting: number }> => {
  const counts = { known: 0, broughtBack: 0, contradicting: 0 };
  await inChunks(holders, async (chunk) => {
    const outcomes = await inSealedTransaction(database, async (transaction, vault) => {
      const found: (keyof typeof counts)[] = [];
      for (const holder of chunk) found.push(await bringBackOne(transaction, vault, holder));
      return found;
    });
    for (const outcome of outcomes) counts[outcome] += 1;
  });
  return { broughtBack: counts.broughtBack, contradicting: counts.contradicting };
};

/** Who holds which number. Unique keys allow one number for a CURP and one CURP for a number (docs/architecture.md §4, I1). */
export const createHolders = (database: Database): Store['holders'] => ({
  find: (curp) => withVault(database, (vault) => findHolder(database.db, vault, curp)),

  put: (rows, ...entries) =>
    inSealedTransaction(database, async (transaction, vault) => {
      const contradicting: ImportedHolder[] = [];
      const inserted: Holder[] = [];
      let hasClaims = await hasAnyClaim(transaction);
      for (const row of rows) {
        const outcome = await putOne(transaction, vault, row, hasClaims);
        hasClaims ||= outcome === 'contradicts';
        if (outcome === 'contradicts') contradicting.push(row);
        if (outcome === 'inserted') inserted.push({ ...row, boundAt: null, lockedAt: null });
      }
      database.issuedNumbers.note(inserted);
      await appendEntries(database, transaction, entries);
      return contradicting;
    }),
});
