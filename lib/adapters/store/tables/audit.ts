import { type Selectable, sql, type Transaction } from 'kysely';
import {
  appendEntries,
  type Chained,
  lockHead,
  moveHead,
  toHead,
} from '#lib/adapters/store/engine/append-audit.ts';
import { type Connection, inTransaction } from '#lib/adapters/store/engine/database.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import type { AuditRecord, SealedHead } from '#lib/domain/audit/chain.ts';
import type { AuditAction, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { AuditFilter, AuditLog, CaseName } from '#lib/usecases/ports/audit.ts';

const largest = Number.MAX_SAFE_INTEGER;

const toRecord = (row: Selectable<Tables['audit']>): AuditRecord => ({
  ordinal: row.ordinal,
  at: row.at,
  actor: row.actor,
  action: row.action,
  requestId: row.request_id,
  subject: row.subject,
  address: row.address,
  detail: row.detail,
  hash: row.hash,
});

/** A number that is too large for JavaScript is read as one that the audit never has, because only somebody else can have written it. */
const readable = (column: 'audit.at' | 'audit_head.ordinal' | 'audit_head.floor_ordinal') =>
  sql<number>`case when ${sql.ref(column)} between ${-largest} and ${largest} then ${sql.ref(column)} else -1 end`;

const read = async (db: Connection, after: number, limit: number): Promise<AuditRecord[]> => {
  const rows = await db
    .selectFrom('audit')
    .select(['ordinal', 'actor', 'action', 'request_id', 'subject', 'address', 'detail', 'hash'])
    .select(readable('audit.at').as('at'))
    .where('ordinal', '>', after)
    .where('ordinal', '<=', largest)
    .orderBy('ordinal')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
};

const count = async (db: Connection, upTo: number): Promise<number> => {
  const { rows } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where((either) =>
      either.or([
        either('ordinal', '<=', upTo),
        either('ordinal', '>', largest),
        either('ordinal', 'is', null),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(rows);
};

const ofSubject = async (
  db: Connection,
  subject: string,
  limit: number,
  actions?: readonly AuditAction[],
): Promise<AuditEntry[]> => {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('subject', '=', subject)
    .$if(actions !== undefined, (query) => query.where('action', 'in', actions ?? []))
    .orderBy('ordinal', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRecord).map(({ ordinal: _, hash: __, ...entry }) => entry);
};

const page = async (
  db: Connection,
  { from, until, actor, action, subject }: AuditFilter,
  before: number | null,
  limit: number,
): Promise<AuditRecord[]> => {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('ordinal', '<', before ?? largest)
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? 0))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? 0))
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? 'worker'))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? 'audit.consulted'))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .orderBy('ordinal', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
};

const caseNames = async (db: Connection, requestIds: readonly string[]): Promise<Map<string, CaseName>> => {
  const issuances = await db
    .selectFrom('issuances')
    .select(['request_id as id', 'folio'])
    .where('request_id', 'in', requestIds)
    .execute();
  const tickets = await db
    .selectFrom('tickets')
    .select(['id', 'request_id', 'day', 'number'])
    .where(({ or, eb }) => or([eb('request_id', 'in', requestIds), eb('id', 'in', requestIds)]))
    .orderBy('day')
    .orderBy('number')
    .execute();
  const folios = new Map(issuances.map(({ id, folio }) => [id, folio]));
  const newest = new Map(
    tickets.flatMap(({ id, request_id, day, number }) =>
      [id, request_id].map((key) => [key, { day, number }] as const),
    ),
  );
  const nameOf = (id: string): CaseName => ({
    folio: folios.get(id) ?? null,
    ticket: newest.get(id) ?? null,
  });
  return new Map(requestIds.filter((id) => folios.has(id) || newest.has(id)).map((id) => [id, nameOf(id)]));
};

/** The end of the chain; null unless there is exactly one row, because only then can it be trusted. */
const findHead = async (db: Connection): Promise<SealedHead | null> => {
  const [row, ...others] = await db
    .selectFrom('audit_head')
    .select(['id', 'hash', 'floor_hash', 'mac'])
    .select([
      readable('audit_head.ordinal').as('ordinal'),
      readable('audit_head.floor_ordinal').as('floor_ordinal'),
    ])
    .execute();
  return row && row.id === 1 && others.length === 0 ? toHead(row) : null;
};

/** The last entry that is older than `before` and has only older entries before it. */
const lastOver = async (transaction: Transaction<Tables>, before: number): Promise<AuditRecord | null> => {
  const youngest = transaction
    .selectFrom('audit')
    .select(({ fn }) => fn.min('ordinal').as('ordinal'))
    .where('at', '>=', before);
  const row = await transaction
    .selectFrom('audit')
    .selectAll()
    .where('ordinal', '<', sql<number>`coalesce((${youngest}), (select max(ordinal) + 1 from audit))`)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toRecord(row) : null;
};

/** Moves the floor before it deletes, because the trigger allows only the deletion of entries below the floor. */
const purge = (database: Chained, before: number, entry: AuditEntry): Promise<number> =>
  inTransaction(database, async (transaction) => {
    const head = await lockHead(database, transaction);
    const last = await lastOver(transaction, before);
    if (!last) return 0;
    const floor = { ordinal: last.ordinal, hash: last.hash };
    await moveHead(database, transaction, { ...head, floor });
    const { numDeletedRows } = await transaction
      .deleteFrom('audit')
      .where('ordinal', '<=', floor.ordinal)
      .executeTakeFirstOrThrow();
    await appendEntries(database, transaction, [entry]);
    return Number(numDeletedRows);
  });

/** The audit: a chain of entries that nothing changes (docs/threats.md T20). */
export const createAudit = (database: Chained): AuditLog => ({
  append: (entry) => inTransaction(database, (transaction) => appendEntries(database, transaction, [entry])),
  ofSubject: (subject, limit, actions) => ofSubject(database.db, subject, limit, actions),
  page: (filter, before, limit) => page(database.db, filter, before, limit),
  caseNames: async (ids) => (ids.length === 0 ? new Map() : caseNames(database.db, ids)),
  read: (after, limit) => read(database.db, after, limit),
  count: (upTo) => count(database.db, upTo),
  head: () => findHead(database.db),
  purge: (before, entry) => purge(database, before, entry),
});
