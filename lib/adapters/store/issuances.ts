import type { Transaction } from 'kysely';
import { allot } from '#lib/adapters/store/allotment.ts';
import {
  type Connection,
  type Database,
  inTransaction,
  lockRequest,
  stored,
} from '#lib/adapters/store/database.ts';
import { insertMail } from '#lib/adapters/store/outbox.ts';
import { changedColumns, requestRow } from '#lib/adapters/store/requests.ts';
import { insertRevocation } from '#lib/adapters/store/revocations.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';
import type { Issuance, Outcome } from '#lib/domain/issuance.ts';
import type { Nss } from '#lib/domain/nss.ts';
import { issue as moveToIssued } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { isCorrected } from '#lib/domain/revocation.ts';
import type { CodeDigest, IssueFailure, IssueInput, ReplaceInput, Store } from '#lib/usecases/ports.ts';

/** The newest that fits. */
const findBy = async (
  db: Connection | Transaction<Tables>,
  column: 'id' | 'request_id' | 'curp' | 'folio',
  value: string,
): Promise<Issuance | null> => {
  const row = await db
    .selectFrom('issuances')
    .select('body')
    .where(column, '=', value)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? stored<Issuance>(row.body) : null;
};

type Found = { nss: Nss; outcome: Outcome };

/** The number that the CURP already has, bound from now on to the address of the request. */
const locate = async (
  database: Database,
  transaction: Transaction<Tables>,
  { request }: IssueInput,
): Promise<Result<Found, 'boundElsewhere' | 'nameNeeded'> | null> => {
  const holder = await transaction
    .selectFrom('holders')
    .selectAll()
    .where('curp', '=', request.curp)
    .$if(database.dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!holder) return null;
  if (holder.email !== null && holder.email !== request.email) return err('boundElsewhere');
  // The number may have come in since the person was identified: then nobody has matched a name with it yet.
  if (holder.email === null && request.source !== 'matched') return err('nameNeeded');
  if (holder.email === null)
    await transaction
      .updateTable('holders')
      .set({ email: request.email })
      .where('curp', '=', request.curp)
      .execute();
  return ok({ nss: holder.nss, outcome: 'located' });
};

/** A new number for a CURP without one. A concurrent request for the same CURP makes the insert fail: then all begins again. */
const assign = async (
  transaction: Transaction<Tables>,
  { request, allocation }: IssueInput,
): Promise<Result<Found, 'exhausted' | 'noNumber'>> => {
  if (!allocation) return err('noNumber');
  const nss = await allot(transaction, allocation);
  if (!nss) return err('exhausted');
  await transaction.insertInto('holders').values({ curp: request.curp, nss, email: request.email }).execute();
  return ok({ nss, outcome: 'assigned' });
};

const insertIssuance = async (
  transaction: Transaction<Tables>,
  issuance: Issuance,
  codes: CodeDigest[],
): Promise<void> => {
  await transaction
    .insertInto('issuances')
    .values({
      id: issuance.id,
      request_id: issuance.requestId,
      curp: issuance.curp,
      folio: issuance.folio,
      issued_at: issuance.issuedAt,
      body: JSON.stringify(issuance),
    })
    .execute();
  const rows = codes.map(({ kind, digest }) => ({ code_digest: digest, issuance_id: issuance.id, kind }));
  if (rows.length > 0) await transaction.insertInto('document_codes').values(rows).execute();
};

/** Documents that say something else about the same person are no longer right. */
const replaceEarlier = async (transaction: Transaction<Tables>, newest: Issuance): Promise<void> => {
  const rows = await transaction
    .selectFrom('issuances')
    .select('body')
    .where('curp', '=', newest.curp)
    .where('id', '!=', newest.id)
    .execute();
  for (const earlier of rows.map(({ body }) => stored<Issuance>(body)))
    if (isCorrected(earlier.person, newest.person))
      await insertRevocation(transaction, {
        folio: earlier.folio,
        reason: 'correccion',
        at: newest.issuedAt,
        replacedBy: newest.folio,
      });
};

const write = async (
  transaction: Transaction<Tables>,
  { request, version, codes, mail }: IssueInput,
  issuance: Issuance,
): Promise<void> => {
  await insertIssuance(transaction, issuance, codes);
  if (issuance.outcome === 'located') await replaceEarlier(transaction, issuance);
  const { stage, body } = changedColumns(moveToIssued(request, issuance));
  await transaction
    .updateTable('requests')
    // Not the address, which stays as it is: writing it again would write its index too.
    .set({ version: version + 1, stage, body })
    .where('id', '=', request.id)
    .execute();
  await insertMail(transaction, mail);
};

const issue = (database: Database, input: IssueInput): Promise<Result<Issuance, IssueFailure>> =>
  inTransaction(database, async (transaction) => {
    const current = await lockRequest(database, transaction, input.request.id);
    const earlier = await findBy(transaction, 'request_id', input.request.id);
    if (earlier) return ok(earlier);
    if (current?.version !== input.version) return err('stale');
    const found = (await locate(database, transaction, input)) ?? (await assign(transaction, input));
    if (!found.ok) return found;
    const issuance = input.complete(found.value.nss, found.value.outcome);
    await write(transaction, input, issuance);
    return ok(issuance);
  });

const replace = (database: Database, { request, issuance, codes, mail }: ReplaceInput): Promise<void> =>
  inTransaction(database, async (transaction) => {
    await transaction.insertInto('requests').values(requestRow(request)).execute();
    await insertIssuance(transaction, issuance, codes);
    await replaceEarlier(transaction, issuance);
    await insertMail(transaction, mail);
  });

const findByCode = async ({ db }: Database, digest: string) => {
  const row = await db
    .selectFrom('document_codes')
    .innerJoin('issuances', 'issuances.id', 'document_codes.issuance_id')
    .select(['document_codes.kind', 'issuances.body'])
    .where('code_digest', '=', digest)
    .executeTakeFirst();
  return row ? { issuance: stored<Issuance>(row.body), kind: row.kind } : null;
};

export const createIssuances = (database: Database): Store['issuances'] => ({
  issue: (input) => issue(database, input),
  find: (id) => findBy(database.db, 'id', id),
  findByRequest: (requestId) => findBy(database.db, 'request_id', requestId),
  findByCurp: (curp) => findBy(database.db, 'curp', curp),
  findByFolio: (folio) => findBy(database.db, 'folio', folio),
  findByCode: (digest) => findByCode(database, digest),
  replace: (input) => replace(database, input),
});
