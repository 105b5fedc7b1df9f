import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Connection,
  type Database,
  inSealedTransaction,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { claimRow, holderRow, openClaim, openHolder } from '#lib/adapters/store/engine/sealed-rows.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import type { Claim } from '#lib/usecases/ports/contradictions.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Remembers claims that exclude each other. A known claim is not written again. */
export const insertClaims = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  claims: readonly Claim[],
): Promise<void> => {
  for (const claim of claims) {
    if ((await claimsOf(transaction, vault, claim.curp)).some(({ nss }) => nss === claim.nss)) continue;
    await transaction
      .insertInto('contradictions')
      .values(claimRow(vault, claim))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

/** The numbers that a CURP is said to have, where they exclude each other or those of other people. */
export const claimsOf = async (
  db: Connection | Transaction<Tables>,
  vault: Vault,
  curp: Curp,
): Promise<Claim[]> => {
  const rows = await db
    .selectFrom('contradictions')
    .selectAll()
    .where('curp_index', 'in', vault.indexes('curp', curp))
    .execute();
  return rows.map((row) => openClaim(vault, row));
};

/** What is said of this CURP or of this number. */
export const claimsAbout = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  { curp, nss }: Claim,
): Promise<Claim[]> => {
  const rows = await transaction
    .selectFrom('contradictions')
    .selectAll()
    .where((either) =>
      either.or([
        either('curp_index', 'in', vault.indexes('curp', curp)),
        either('nss_index', 'in', vault.indexes('nss', nss)),
      ]),
    )
    .execute();
  return rows.map((row) => openClaim(vault, row));
};

/** Whether there is any contradiction, so that an import without one asks no further. */
export const hasAnyClaim = async (transaction: Transaction<Tables>): Promise<boolean> => {
  const row = await transaction.selectFrom('contradictions').select('nss_index').limit(1).executeTakeFirst();
  return row !== undefined;
};

const holderBy = async (
  transaction: Transaction<Tables>,
  column: 'curp_index' | 'nss_index',
  indexes: Uint8Array[],
  vault: Vault,
): Promise<Holder | null> => {
  const row = await transaction
    .selectFrom('holders')
    .selectAll()
    .where(column, 'in', indexes)
    .executeTakeFirst();
  return row ? openHolder(vault, row) : null;
};

const hasDocuments = async (transaction: Transaction<Tables>, vault: Vault, curp: Curp): Promise<boolean> => {
  const row = await transaction
    .selectFrom('issuances')
    .select('id')
    .where('curp_index', 'in', vault.indexes('curp', curp))
    .executeTakeFirst();
  return row !== undefined;
};

const deleteHolder = async (transaction: Transaction<Tables>, vault: Vault, curp: Curp): Promise<void> => {
  await transaction.deleteFrom('holders').where('curp_index', 'in', vault.indexes('curp', curp)).execute();
};

/** Makes the number the CURP's own, or takes away the one that it has. Answers an error where documents say something else. */
const decide = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  curp: Curp,
  nss: Nss | null,
): Promise<Result<null, 'issued'>> => {
  const before = await holderBy(transaction, 'curp_index', vault.indexes('curp', curp), vault);
  if ((before?.nss ?? null) === nss) return ok(null);
  const other = nss && (await holderBy(transaction, 'nss_index', vault.indexes('nss', nss), vault));
  for (const holder of [before, other])
    if (holder && (await hasDocuments(transaction, vault, holder.curp))) return err('issued');
  if (before) await deleteHolder(transaction, vault, curp);
  if (other) await deleteHolder(transaction, vault, other.curp);
  if (nss === null) return ok(null);
  const holder = { curp, nss, email: before?.email ?? null, boundAt: null, lockedAt: null };
  await transaction.insertInto('holders').values(holderRow(vault, holder)).execute();
  return ok(null);
};

const settle = (
  database: Database,
  curp: Curp,
  nss: Nss | null,
  entries: Parameters<Store['contradictions']['settle']>[2][],
): ReturnType<Store['contradictions']['settle']> =>
  inSealedTransaction(database, async (transaction, vault) => {
    const claims = await claimsOf(transaction, vault, curp);
    if (claims.length === 0) return err('unknown');
    if (nss !== null && !claims.some((claim) => claim.nss === nss)) return err('notClaimed');
    const decided = await decide(transaction, vault, curp, nss);
    if (!decided.ok) return decided;
    await transaction
      .deleteFrom('contradictions')
      .where('curp_index', 'in', vault.indexes('curp', curp))
      .execute();
    await appendEntries(database, transaction, entries);
    return ok(null);
  });

/** Claims of imports that exclude each other, until somebody who knows decides (docs/rules.md §2). */
export const createContradictions = (database: Database): Store['contradictions'] => ({
  list: () =>
    withVault(database, async (vault) => {
      const rows = await database.db.selectFrom('contradictions').selectAll().execute();
      const claims = rows.map((row) => openClaim(vault, row));
      return claims.toSorted((a, b) => (a.nss + a.curp < b.nss + b.curp ? -1 : 1));
    }),
  settle: (curp, nss, ...entries) => settle(database, curp, nss, entries),
});
