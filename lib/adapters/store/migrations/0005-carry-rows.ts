import type { Kysely } from 'kysely';
import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { stored } from '#lib/adapters/store/engine/database.ts';

type Sealed = { sealed: Uint8Array };

/** The tables while they change: what was written in plain beside what is sealed. */
export type Before = {
  people: { curp: string; body: string };
  people_sealed: { curp_index: Uint8Array; body: Uint8Array };
  holders: { curp: string; nss: string; email: string | null };
  holders_sealed: {
    curp_index: Uint8Array;
    nss_index: Uint8Array;
    email_index: Uint8Array | null;
    body: Uint8Array;
    bound_at: null;
    locked_at: null;
  };
  requests: Sealed & {
    ordinal: number;
    id: string;
    curp: string;
    email: string;
    body: string;
    curp_index: Uint8Array;
    email_index: Uint8Array;
  };
  issuances: Sealed & { ordinal: number; id: string; curp: string; body: string; curp_index: Uint8Array };
  mails: Sealed & { ordinal: number; id: string; recipient: string };
  documents: { issuance_id: string; kind: string; bytes: Uint8Array };
};

const ROWS = 500;

// Written out here although the store has the same: what the store writes may change, what this migration wrote may not.

const sealPerson = (vault: Vault, { curp, body }: Before['people']): Before['people_sealed'] => {
  const curp_index = vault.index('curp', curp);
  const text = JSON.stringify({ curp, person: stored<unknown>(body) });
  return { curp_index, body: vault.seal('people.body', curp_index, text) };
};

const sealHolder = (vault: Vault, { curp, nss, email }: Before['holders']): Before['holders_sealed'] => {
  const curp_index = vault.index('curp', curp);
  return {
    curp_index,
    nss_index: vault.index('nss', nss),
    email_index: email === null ? null : vault.index('email', email),
    body: vault.seal('holders.body', curp_index, JSON.stringify({ curp, nss, email })),
    bound_at: null,
    locked_at: null,
  };
};

/** Reads a table in the order of its key, piece by piece; answers how many rows there were. */
const eachRow = async <Row, Key>(
  first: Key,
  keyOf: (row: Row) => Key,
  read: (after: Key) => Promise<Row[]>,
  act: (row: Row) => Promise<unknown>,
): Promise<number> => {
  let count = 0;
  for (let after = first; ; ) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (last === undefined) return count;
    for (const row of rows) await act(row);
    count += rows.length;
    after = keyOf(last);
  }
};

const carryPeople = (db: Kysely<Before>, vault: Vault) =>
  eachRow(
    '',
    ({ curp }: Before['people']): string => curp,
    (after) =>
      db.selectFrom('people').selectAll().where('curp', '>', after).orderBy('curp').limit(ROWS).execute(),
    (row) => db.insertInto('people_sealed').values(sealPerson(vault, row)).execute(),
  );

const carryHolders = (db: Kysely<Before>, vault: Vault) =>
  eachRow(
    '',
    ({ curp }: Before['holders']): string => curp,
    (after) =>
      db.selectFrom('holders').selectAll().where('curp', '>', after).orderBy('curp').limit(ROWS).execute(),
    (row) => db.insertInto('holders_sealed').values(sealHolder(vault, row)).execute(),
  );

const carryRequests = (db: Kysely<Before>, vault: Vault) =>
  eachRow(
    0,
    ({ ordinal }: { ordinal: number }) => ordinal,
    (after) =>
      db
        .selectFrom('requests')
        .select(['ordinal', 'id', 'curp', 'email', 'body'])
        .where('ordinal', '>', after)
        .orderBy('ordinal')
        .limit(ROWS)
        .execute(),
    ({ ordinal, id, curp, email, body }) =>
      db
        .updateTable('requests')
        .set({
          curp_index: vault.index('curp', curp),
          email_index: vault.index('email', email),
          sealed: vault.seal('requests.body', id, body),
        })
        .where('ordinal', '=', ordinal)
        .execute(),
  );

const carryIssuances = (db: Kysely<Before>, vault: Vault) =>
  eachRow(
    0,
    ({ ordinal }: { ordinal: number }) => ordinal,
    (after) =>
      db
        .selectFrom('issuances')
        .select(['ordinal', 'id', 'curp', 'body'])
        .where('ordinal', '>', after)
        .orderBy('ordinal')
        .limit(ROWS)
        .execute(),
    ({ ordinal, id, curp, body }) =>
      db
        .updateTable('issuances')
        .set({ curp_index: vault.index('curp', curp), sealed: vault.seal('issuances.body', id, body) })
        .where('ordinal', '=', ordinal)
        .execute(),
  );

const carryMails = (db: Kysely<Before>, vault: Vault) =>
  eachRow(
    0,
    ({ ordinal }: { ordinal: number }) => ordinal,
    (after) =>
      db
        .selectFrom('mails')
        .select(['ordinal', 'id', 'recipient'])
        .where('ordinal', '>', after)
        .orderBy('ordinal')
        .limit(ROWS)
        .execute(),
    ({ ordinal, id, recipient }) =>
      db
        .updateTable('mails')
        .set({ sealed: vault.seal('mails.recipient', id, JSON.stringify(recipient)) })
        .where('ordinal', '=', ordinal)
        .execute(),
  );

/** One at a time: a document is large. */
const carryDocuments = async (db: Kysely<Before>, vault: Vault): Promise<number> => {
  const ids = await db.selectFrom('documents').select(['issuance_id', 'kind']).execute();
  for (const id of ids) {
    const { bytes } = await db
      .selectFrom('documents')
      .select('bytes')
      .where('issuance_id', '=', id.issuance_id)
      .where('kind', '=', id.kind)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('documents')
      .set({ bytes: vault.seal('documents.bytes', `${id.issuance_id}/${id.kind}`, bytes) })
      .where('issuance_id', '=', id.issuance_id)
      .where('kind', '=', id.kind)
      .execute();
  }
  return ids.length;
};

/** Seals what was written in plain; answers how many rows there were. */
export const carry = async (db: Kysely<Before>, vault: Vault): Promise<number> => {
  const tables = [carryPeople, carryHolders, carryRequests, carryIssuances, carryMails, carryDocuments];
  let count = 0;
  for (const carryTable of tables) count += await carryTable(db, vault);
  return count;
};
