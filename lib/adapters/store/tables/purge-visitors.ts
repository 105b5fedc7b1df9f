import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { inChunks } from '#lib/adapters/store/engine/in-chunks.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { openIssuance, openRequest } from '#lib/adapters/store/engine/sealed-rows.ts';
import { findHolder, updateHolder } from '#lib/adapters/store/tables/holders.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { demonstrationPeople } from '#lib/domain/registry/demonstration-people.ts';

type Moment = { transaction: Transaction<Tables>; vault: Vault; before: number };

const fictional: ReadonlySet<Curp> = new Set(demonstrationPeople.map(({ curp }) => curp));

/** Whether a CURP is a visitor's own: neither one of the people of the demonstration nor one that the operator imported. */
const visitorTest = ({ transaction, vault }: Moment): ((curp: Curp) => Promise<boolean>) => {
  const answers = new Map<Curp, boolean>();
  return async (curp) => {
    const known = answers.get(curp);
    if (known !== undefined) return known;
    const row = await transaction
      .selectFrom('people')
      .select('curp_index')
      .where('curp_index', 'in', vault.indexes('curp', curp))
      .executeTakeFirst();
    const isVisitor = row === undefined && !fictional.has(curp);
    answers.set(curp, isVisitor);
    return isVisitor;
  };
};

const keepOnly = async <T extends { curp: Curp }>(
  rows: T[],
  isVisitor: (curp: Curp) => Promise<boolean>,
): Promise<T[]> => {
  const kept: T[] = [];
  for (const row of rows) if (await isVisitor(row.curp)) kept.push(row);
  return kept;
};

const removeRequests = async ({ transaction }: Moment, ids: string[]): Promise<number> => {
  let count = 0;
  await inChunks(ids, async (chunk) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('requests')
      .where('id', 'in', chunk)
      .executeTakeFirstOrThrow();
    count += Number(numDeletedRows);
  });
  return count;
};

type Given = { id: string; requestId: string; folio: string };

const removeIssuances = async ({ transaction }: Moment, given: Given[]): Promise<void> =>
  inChunks(given, async (chunk) => {
    const ids = chunk.map(({ id }) => id);
    const folios = chunk.map(({ folio }) => folio);
    await transaction.deleteFrom('mails').where('issuance_id', 'in', ids).execute();
    await transaction.deleteFrom('documents').where('issuance_id', 'in', ids).execute();
    await transaction.deleteFrom('desk_changes').where('folio', 'in', folios).execute();
    await transaction.deleteFrom('document_copies').where('issuance_id', 'in', ids).execute();
    await transaction.deleteFrom('document_codes').where('issuance_id', 'in', ids).execute();
    await transaction.deleteFrom('revocations').where('folio', 'in', folios).execute();
    await transaction.deleteFrom('issuances').where('id', 'in', ids).execute();
  });

/** Deletes numbers that have no documents left. Their counters stay, so that no number is given twice. */
const removeHolders = async ({ transaction, vault }: Moment, curps: Set<Curp>): Promise<number> => {
  let count = 0;
  for (const curp of curps) {
    const indexes = vault.indexes('curp', curp);
    const left = await transaction
      .selectFrom('issuances')
      .select('id')
      .where('curp_index', 'in', indexes)
      .executeTakeFirst();
    if (left) continue;
    const { numDeletedRows } = await transaction
      .deleteFrom('holders')
      .where('curp_index', 'in', indexes)
      .executeTakeFirstOrThrow();
    count += Number(numDeletedRows);
  }
  return count;
};

/** Removes the address that a visitor bound to a person of the demonstration, and the lock. The number stays. */
const releasePeople = async ({ transaction, vault, before }: Moment): Promise<void> => {
  await transaction.deleteFrom('email_changes').where('created_at', '<', before).execute();
  await transaction.deleteFrom('desk_changes').where('asked_at', '<', before).execute();
  for (const { curp, number } of demonstrationPeople) {
    const holder = await findHolder(transaction, vault, curp);
    if (holder?.boundAt == null || holder.boundAt >= before) continue;
    const email = number?.email ?? null;
    await updateHolder(transaction, vault, { ...holder, email, boundAt: null, lockedAt: null });
  }
};

/**
 * Deletes what visitors of a demonstration left before a moment (docs/threats.md F3): under their own CURPs the requests with all that
 * depends on them, numbers, documents and codes; at people of the demonstration the visitor's address. Answers how many requests and
 * numbers it deleted.
 */
export const purgeVisitors = async (moment: Moment): Promise<number> => {
  const { transaction, vault, before } = moment;
  const isVisitor = visitorTest(moment);
  const given = await transaction
    .selectFrom('issuances')
    .select(['id', 'body'])
    .where('issued_at', '<', before)
    .execute();
  const issuances = await keepOnly(
    given.map((row) => openIssuance(vault, row)),
    isVisitor,
  );
  const old = await transaction
    .selectFrom('requests')
    .select(['id', 'body'])
    .where('active_at', '<', before)
    .execute();
  const requests = await keepOnly(
    old.map((row) => openRequest(vault, row)),
    isVisitor,
  );
  const requestIds = [...requests.map(({ id }) => id), ...issuances.map(({ requestId }) => requestId)];
  const removed = await removeRequests(moment, [...new Set(requestIds)]);
  await removeIssuances(moment, issuances);
  if (before > 0) await releasePeople(moment);
  return removed + (await removeHolders(moment, new Set(issuances.map(({ curp }) => curp))));
};
