import { sql } from 'kysely';
import { headOf, type Vault } from '#lib/adapters/keyring/sealing.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import {
  changedColumns,
  holderRow,
  issuanceRow,
  openDocument,
  openHolder,
  openIssuance,
  openPerson,
  openRecipient,
  openRequest,
  personRow,
  sealDocument,
  sealRecipient,
} from '#lib/adapters/store/engine/sealed-rows.ts';
import { type Resealable, walking } from '#lib/adapters/store/upkeep/resealing.ts';

// A row is written only as it was read: who changed it meanwhile wrote it under the new key, or the next pass finds it.

const beginning = new Uint8Array();

/** In the order of the index a row that was sealed again comes last: there the walk stops. */
const people = walking<Tables['people'], Uint8Array>({
  table: 'people',
  columns: ['curp_index', 'body'],
  first: beginning,
  keyOf: (row) => row.curp_index,
  read: ({ transaction, vault, limit }, after) =>
    transaction
      .selectFrom('people')
      .selectAll()
      .where('curp_index', '>', after)
      .where('curp_index', '<', headOf(vault.keyId))
      .orderBy('curp_index')
      .limit(limit)
      .execute(),
  write: ({ transaction, vault }, row) =>
    transaction
      .updateTable('people')
      .set(personRow(vault, openPerson(vault, row)))
      .where('curp_index', '=', row.curp_index)
      .where('body', '=', row.body)
      .execute(),
});

/** Without the moments, which others may set meanwhile. */
const sealedColumns = (vault: Vault, row: Tables['holders']) => {
  const { curp_index, nss_index, email_index, body } = holderRow(vault, openHolder(vault, row));
  return { curp_index, nss_index, email_index, body };
};

const holders = walking<Tables['holders'], Uint8Array>({
  table: 'holders',
  columns: ['curp_index', 'nss_index', 'email_index', 'body'],
  first: beginning,
  keyOf: (row) => row.curp_index,
  read: ({ transaction, vault, limit }, after) =>
    transaction
      .selectFrom('holders')
      .selectAll()
      .where('curp_index', '>', after)
      .where('curp_index', '<', headOf(vault.keyId))
      .orderBy('curp_index')
      .limit(limit)
      .execute(),
  write: ({ transaction, vault }, row) =>
    transaction
      .updateTable('holders')
      .set(sealedColumns(vault, row))
      .where('curp_index', '=', row.curp_index)
      .where('body', '=', row.body)
      .execute(),
});

type Numbered = { ordinal: number; id: string };

const requests = walking<Numbered & Pick<Tables['requests'], 'curp_index' | 'email_index' | 'body'>, number>({
  table: 'requests',
  columns: ['curp_index', 'email_index', 'body'],
  first: 0,
  keyOf: (row) => row.ordinal,
  read: ({ transaction, limit }, after) =>
    transaction
      .selectFrom('requests')
      .select(['ordinal', 'id', 'curp_index', 'email_index', 'body'])
      .where('ordinal', '>', after)
      .orderBy('ordinal')
      .limit(limit)
      .execute(),
  write: ({ transaction, vault }, row) => {
    const request = openRequest(vault, row);
    return transaction
      .updateTable('requests')
      .set({ curp_index: vault.index('curp', request.curp), ...changedColumns(vault, request) })
      .where('ordinal', '=', row.ordinal)
      .where('body', '=', row.body)
      .execute();
  },
});

const issuances = walking<Numbered & Pick<Tables['issuances'], 'curp_index' | 'body'>, number>({
  table: 'issuances',
  columns: ['curp_index', 'body'],
  first: 0,
  keyOf: (row) => row.ordinal,
  read: ({ transaction, limit }, after) =>
    transaction
      .selectFrom('issuances')
      .select(['ordinal', 'id', 'curp_index', 'body'])
      .where('ordinal', '>', after)
      .orderBy('ordinal')
      .limit(limit)
      .execute(),
  write: ({ transaction, vault }, row) =>
    transaction
      .updateTable('issuances')
      .set(issuanceRow(vault, openIssuance(vault, row)))
      .where('ordinal', '=', row.ordinal)
      .where('body', '=', row.body)
      .execute(),
});

const mails = walking<Numbered & Pick<Tables['mails'], 'recipient'>, number>({
  table: 'mails',
  columns: ['recipient'],
  first: 0,
  keyOf: (row) => row.ordinal,
  read: ({ transaction, limit }, after) =>
    transaction
      .selectFrom('mails')
      .select(['ordinal', 'id', 'recipient'])
      .where('ordinal', '>', after)
      .orderBy('ordinal')
      .limit(limit)
      .execute(),
  write: ({ transaction, vault }, row) =>
    transaction
      .updateTable('mails')
      .set({ recipient: sealRecipient(vault, row.id, openRecipient(vault, row)) })
      .where('ordinal', '=', row.ordinal)
      .where('recipient', '=', row.recipient)
      .execute(),
});

type Document = Pick<Tables['documents'], 'issuance_id' | 'kind' | 'bytes'>;

/** Few at a time: they are large. */
const documents = walking<Document, { issuance_id: string; kind: string }>({
  table: 'documents',
  columns: ['bytes'],
  first: { issuance_id: '', kind: '' },
  keyOf: (row) => row,
  rows: 10,
  read: ({ transaction, limit }, after) =>
    transaction
      .selectFrom('documents')
      .select(['issuance_id', 'kind', 'bytes'])
      .where(sql<boolean>`(issuance_id, kind) > (${after.issuance_id}, ${after.kind})`)
      .orderBy('issuance_id')
      .orderBy('kind')
      .limit(limit)
      .execute(),
  write: ({ transaction, vault }, row) =>
    transaction
      .updateTable('documents')
      .set({ bytes: sealDocument(vault, row, openDocument(vault, row)) })
      .where('issuance_id', '=', row.issuance_id)
      .where('kind', '=', row.kind)
      .execute(),
});

type BodyTable = 'email_changes' | 'desk_changes' | 'staff_member' | 'tickets';

/** Tables that keep everything sealed in one column, found by `id`. */
const bodies = (table: BodyTable) =>
  walking<{ id: string; body: Uint8Array }, string>({
    table,
    columns: ['body'],
    first: '',
    keyOf: (row) => row.id,
    read: async ({ transaction, limit }, after) => {
      const next = sql<{ id: string; body: Uint8Array }>`
        select id, body from ${sql.table(table)} where id > ${after} order by id limit ${limit}`;
      return (await next.execute(transaction)).rows;
    },
    write: ({ transaction, vault }, { id, body }) => {
      const place = `${table}.body`;
      const again = vault.seal(place, id, vault.open(place, id, body));
      const change = sql`update ${sql.table(table)} set body = ${again} where id = ${id} and body = ${body}`;
      return change.execute(transaction);
    },
  });

/** Every table that keeps something sealed: a new one belongs here, or its rows are lost with the key of before. */
export const sealedTables: readonly Resealable[] = [
  people,
  holders,
  requests,
  issuances,
  mails,
  documents,
  bodies('email_changes'),
  bodies('desk_changes'),
  bodies('staff_member'),
  bodies('tickets'),
];
