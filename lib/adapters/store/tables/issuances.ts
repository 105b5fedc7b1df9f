import type { Transaction } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { appendEntries } from '#lib/adapters/store/engine/append-audit.ts';
import {
  type Connection,
  type Database,
  inSealedTransaction,
  lockRequest,
  withVault,
} from '#lib/adapters/store/engine/database.ts';
import { UnknownCommit } from '#lib/adapters/store/engine/lost-connection.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import {
  holderRow,
  issuanceRow,
  openIssuance,
  requestRow,
  sealRequest,
} from '#lib/adapters/store/engine/sealed-rows.ts';
import { allot } from '#lib/adapters/store/tables/allotment.ts';
import { claimsOf } from '#lib/adapters/store/tables/contradictions.ts';
import { findHolder, updateHolder } from '#lib/adapters/store/tables/holders.ts';
import { insertMail } from '#lib/adapters/store/tables/outbox.ts';
import { insertRevocation } from '#lib/adapters/store/tables/revocations.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { isCorrected } from '#lib/domain/document/revocation.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { addressToBind, type LocateRefusal } from '#lib/domain/number/disclosure.ts';
import type { Issuance, Outcome } from '#lib/domain/number/issuance.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import { issue as moveToIssued } from '#lib/domain/request/request.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { CodeDigest, IssueFailure, IssueInput, ReplaceInput } from '#lib/usecases/ports/issuances.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The newest issuance that matches. */
const findBy = async (
  db: Connection | Transaction<Tables>,
  vault: Vault,
  column: 'id' | 'request_id' | 'curp_index' | 'folio',
  values: (string | Uint8Array)[],
): Promise<Issuance | null> => {
  const row = await db
    .selectFrom('issuances')
    .select(['id', 'body'])
    .where(column, 'in', values)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? openIssuance(vault, row) : null;
};

/**
 * `boundTo`: the address that the number is bound to now. `notify`: that address, where it gets a notice because a request with another
 * one received the number.
 */
type Found = { nss: Nss; outcome: Outcome; boundTo: Email | null; notify: Email | null };

/** Finds the number that the CURP already has, asks the rule of disclosure (`decide`) for it, and binds it as that rule says. Null without a number. */
const locate = async (
  database: Database,
  transaction: Transaction<Tables>,
  vault: Vault,
  { request, mail, locate: decide }: IssueInput,
): Promise<Result<Found, LocateRefusal> | null> => {
  const forUpdate = database.dialect === 'postgres';
  const holder = await findHolder(transaction, vault, request.curp, { forUpdate });
  if (!holder) return null;
  const located = decide(holder);
  if (!located.ok) return located;
  const { bind, notify } = located.value;
  if (bind !== null)
    await updateHolder(transaction, vault, { ...holder, email: bind, boundAt: mail?.createdAt ?? null });
  return ok({ nss: holder.nss, outcome: 'located', boundTo: bind ?? holder.email, notify });
};

/** Gives a new number to a CURP without one. A concurrent request for the same CURP makes the insert fail, and the transaction repeats. */
const assign = async (
  { issuedNumbers }: Database,
  transaction: Transaction<Tables>,
  vault: Vault,
  { request, allotment, mail }: IssueInput,
): Promise<Result<Found, 'exhausted' | 'noNumber'>> => {
  if (!allotment) return err('noNumber');
  const { curp } = request;
  const email = addressToBind(request);
  const holderOf = (nss: Nss): Holder => ({
    curp,
    nss,
    email,
    boundAt: email === null ? null : (mail?.createdAt ?? null),
    lockedAt: null,
  });
  const nss = await allot(transaction, { vault, issuedNumbers, holderOf }, allotment);
  if (!nss) return err('exhausted');
  await transaction
    .insertInto('holders')
    .values(holderRow(vault, holderOf(nss)))
    .execute();
  return ok({ nss, outcome: 'assigned', boundTo: email, notify: null });
};

const insertIssuance = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  issuance: Issuance,
  codes: CodeDigest[],
): Promise<void> => {
  await transaction.insertInto('issuances').values(issuanceRow(vault, issuance)).execute();
  const rows = codes.map(({ kind, digest }) => ({ code_digest: digest, issuance_id: issuance.id, kind }));
  if (rows.length > 0) await transaction.insertInto('document_codes').values(rows).execute();
};

/** Revokes earlier documents of the same CURP that give other data of the person. */
const replaceEarlier = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  newest: Issuance,
): Promise<void> => {
  const rows = await transaction
    .selectFrom('issuances')
    .select(['id', 'body'])
    .where('curp_index', 'in', vault.indexes('curp', newest.curp))
    .where('id', '!=', newest.id)
    .execute();
  for (const earlier of rows.map((row) => openIssuance(vault, row)))
    if (isCorrected(earlier.person, newest.person))
      await insertRevocation(transaction, {
        folio: earlier.folio,
        reason: 'correccion',
        at: newest.issuedAt,
        replacedBy: newest.folio,
      });
};

/** The mail of the issuance: to the address that stays bound, or to the one of the request. */
const mailOf = ({ mail, check, notice }: IssueInput, { boundTo, notify }: Found): NewMail | null => {
  if (notify) return notice?.(notify) ?? null;
  return (boundTo === null ? check : mail) ?? null;
};

const write = async (
  transaction: Transaction<Tables>,
  vault: Vault,
  input: IssueInput,
  issuance: Issuance,
  found: Found,
): Promise<void> => {
  const { request, version, codes } = input;
  await insertIssuance(transaction, vault, issuance, codes);
  if (issuance.outcome === 'located') await replaceEarlier(transaction, vault, issuance);
  const issued = moveToIssued(request, issuance);
  await transaction
    .updateTable('requests')
    // Leaves the address out, because it does not change and writing it would write its index too.
    .set({
      version: version + 1,
      stage: issued.stage,
      active_at: issuance.issuedAt,
      body: sealRequest(vault, issued),
    })
    .where('id', '=', request.id)
    .execute();
  const mail = mailOf(input, found);
  if (mail) await insertMail(transaction, vault, mail);
};

const issueOnce = (database: Database, input: IssueInput): Promise<Result<Issuance, IssueFailure>> =>
  inSealedTransaction(database, async (transaction, vault) => {
    const current = await lockRequest(database, transaction, input.request.id);
    const earlier = await findBy(transaction, vault, 'request_id', [input.request.id]);
    if (earlier) return ok(earlier);
    if (current?.version !== input.version) return err('stale');
    if ((await claimsOf(transaction, vault, input.request.curp)).length > 0) return err('contradicted');
    const found =
      (await locate(database, transaction, vault, input)) ??
      (await assign(database, transaction, vault, input));
    if (!found.ok) return found;
    const issuance = input.complete(found.value.nss, found.value.outcome);
    await write(transaction, vault, input, issuance, found.value);
    await appendEntries(database, transaction, input.entry ? [input.entry(issuance.outcome)] : []);
    return ok(issuance);
  });

const issue = async (database: Database, input: IssueInput): Promise<Result<Issuance, IssueFailure>> => {
  // Asked again by its request, which answers what was written, if anything was.
  const issued = await issueOnce(database, input).catch((error: unknown) => {
    if (error instanceof UnknownCommit) return issueOnce(database, input);
    throw error;
  });
  if (issued.ok && issued.value.outcome === 'assigned') database.issuedNumbers.afterCommit(issued.value.nss);
  return issued;
};

const replace = (database: Database, input: ReplaceInput): Promise<void> =>
  inSealedTransaction(database, async (transaction, vault) => {
    const { sent, issuance, codes, entry } = input;
    if (sent) await transaction.insertInto('requests').values(requestRow(vault, sent.request)).execute();
    await insertIssuance(transaction, vault, issuance, codes);
    await replaceEarlier(transaction, vault, issuance);
    if (sent) await insertMail(transaction, vault, sent.mail);
    await appendEntries(database, transaction, entry ? [entry] : []);
  });

const findByCode = (database: Database, digest: string) =>
  withVault(database, async (vault) => {
    const row = await database.db
      .selectFrom('document_codes')
      .innerJoin('issuances', 'issuances.id', 'document_codes.issuance_id')
      .select(['document_codes.kind', 'issuances.id', 'issuances.body'])
      .where('code_digest', '=', digest)
      .executeTakeFirst();
    return row ? { issuance: openIssuance(vault, row), kind: row.kind } : null;
  });

/** Issuances. One transaction assigns or locates a number and writes holder, issuance, request, mail and audit (docs/architecture.md §4). */
export const createIssuances = (database: Database): Store['issuances'] => {
  const find = (column: 'id' | 'request_id' | 'folio', value: string) =>
    withVault(database, (vault) => findBy(database.db, vault, column, [value]));
  return {
    issue: (input) => issue(database, input),
    find: (id) => find('id', id),
    findByRequest: (requestId) => find('request_id', requestId),
    findByCurp: (curp) =>
      withVault(database, (vault) => findBy(database.db, vault, 'curp_index', vault.indexes('curp', curp))),
    findByFolio: (folio) => find('folio', folio),
    findByCode: (digest) => findByCode(database, digest),
    replace: (input) => replace(database, input),
  };
};
