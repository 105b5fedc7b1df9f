import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { openVault, type Vault } from '#lib/adapters/keyring/sealing.ts';
import { createWrapping } from '#lib/adapters/keyring/wrapped-key.ts';
import {
  changedColumns,
  claimRow,
  holderRow,
  issuanceRow,
  openHolder,
  openRequest,
  personRow,
  requestRow,
} from '#lib/adapters/store/engine/sealed-rows.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { siteSecret } from '#tests/support/secret.ts';

type Row = Record<string, SQLOutputValue>;

const bytesIn = (row: Row, column: string): Uint8Array => {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw new Error(`no bytes in ${column}`);
};

/** The vault of a site, opened with the secret that it was started with. */
const vaultOf = (database: DatabaseSync): Vault => {
  const rows = database.prepare('select id, wrapped, state from sealing_keys').all();
  const { unwrap } = createWrapping(siteSecret);
  const keys = rows.map((row) => unwrap({ id: Number(row.id), wrapped: bytesIn(row, 'wrapped') }));
  return openVault(keys, Number(rows.find(({ state }) => state === 'current')?.id));
};

type Sealed = Record<string, SQLInputValue>;

/** Reads and writes what a site keeps sealed; every call takes the keys of its moment. */
export const sealedRecords = (database: DatabaseSync) => {
  const vault = () => vaultOf(database);
  const insert = (table: string, row: Sealed) => {
    const columns = Object.keys(row);
    const marks = columns.map(() => '?').join(', ');
    const sql = `insert or replace into ${table} (${columns.join(', ')}) values (${marks})`;
    database.prepare(sql).run(...Object.values(row));
  };
  const holderOf = (row: Row) =>
    openHolder(vault(), {
      curp_index: bytesIn(row, 'curp_index'),
      nss_index: bytesIn(row, 'nss_index'),
      email_index: null,
      body: bytesIn(row, 'body'),
      bound_at: row.bound_at === null ? null : Number(row.bound_at),
      locked_at: row.locked_at === null ? null : Number(row.locked_at),
    });
  return {
    /** What a CURP is looked up by; a test changes no keys while it looks. */
    indexOf: (curp: string) => vault().index('curp', curp),
    holders: () => database.prepare('select * from holders').all().map(holderOf),
    putPerson: (person: Parameters<typeof personRow>[1]) => insert('people', personRow(vault(), person)),
    putHolder: (holder: Parameters<typeof holderRow>[1]) => insert('holders', holderRow(vault(), holder)),
    putClaim: (claim: Parameters<typeof claimRow>[1]) => insert('contradictions', claimRow(vault(), claim)),
    /** Changes the request of a CURP, as the service would. */
    changeRequest: (curp: string, change: (request: Request) => Request) => {
      const index = vault().index('curp', curp);
      const row = database.prepare('select id, body from requests where curp_index = ?').get(index);
      if (!row) throw new Error('this person has no request');
      const id = String(row.id);
      const request = change(openRequest(vault(), { id, body: bytesIn(row, 'body') }));
      const { stage, body } = changedColumns(vault(), request);
      database.prepare('update requests set stage = ?, body = ? where id = ?').run(stage, body, id);
    },
    putRequest: (request: Parameters<typeof requestRow>[1]) =>
      insert('requests', requestRow(vault(), request)),
    putIssuance: (issuance: Parameters<typeof issuanceRow>[1]) =>
      insert('issuances', issuanceRow(vault(), issuance)),
  };
};

export type SealedRecords = ReturnType<typeof sealedRecords>;
