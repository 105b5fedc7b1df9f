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
import { changedColumns } from '#lib/adapters/store/requests.ts';
import type { Tables } from '#lib/adapters/store/schema.ts';
import type { Issuance, Outcome } from '#lib/domain/issuance.ts';
import type { Nss } from '#lib/domain/nss.ts';
import { issue as moveToIssued } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { IssueFailure, IssueInput, Store } from '#lib/usecases/ports.ts';

/** The newest that fits. */
const findBy = async (
  db: Connection | Transaction<Tables>,
  column: 'id' | 'request_id' | 'curp',
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

const write = async (
  transaction: Transaction<Tables>,
  { request, version, mail }: IssueInput,
  issuance: Issuance,
): Promise<void> => {
  const { stage, body } = changedColumns(moveToIssued(request, issuance));
  await transaction
    .insertInto('issuances')
    .values({
      id: issuance.id,
      request_id: request.id,
      curp: request.curp,
      folio: issuance.folio,
      issued_at: issuance.issuedAt,
      body: JSON.stringify(issuance),
    })
    .execute();
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

export const createIssuances = (database: Database): Store['issuances'] => ({
  issue: (input) => issue(database, input),
  find: (id) => findBy(database.db, 'id', id),
  findByRequest: (requestId) => findBy(database.db, 'request_id', requestId),
  findByCurp: (curp) => findBy(database.db, 'curp', curp),
});
