import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { anchorNow } from '#lib/server/deps/anchoring.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { anEntry, toldBy } from '#tests/support/audit-chains.ts';
import { aMail, anNss, aRequest, oscar } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';

const variablesOf = (folder: string) => ({ DATA_DIR: folder, SECRET_KEY: testSecret, LOG_LEVEL: 'silent' });
const fileOf = (folder: string) => join(folder, 'ventanilla.sqlite');

const run = async (folder: string, ...args: string[]) => {
  const out: string[] = [];
  const complaints: string[] = [];
  const terminal = {
    print: (line: string) => void out.push(line),
    complain: (line: string) => void complaints.push(line),
    redraw: null,
  };
  const status = await runAdmin(args, terminal, variablesOf(folder));
  return { status, out, complaints };
};

const withStore = async <T>(folder: string, act: (store: Store) => Promise<T>): Promise<T> => {
  const store = await createStore({ file: fileOf(folder) }, testSealing);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
};

const append = (folder: string, ...numbers: number[]) =>
  withStore(folder, async ({ audit }) => {
    for (const n of numbers) await audit.append(anEntry(n));
  });

const anchor = (folder: string) => {
  const events: string[] = [];
  const log = { event: (name: string) => void events.push(name) };
  const clock = { now: Date.now };
  const environment = readEnvironment(variablesOf(folder));
  return withStore(folder, (store) => anchorNow({ environment, store, clock, log })).then(() => events);
};

const tamper = (folder: string, trigger: string, statement: string) =>
  withDatabase({ file: fileOf(folder) }, async ({ db }) => {
    await sql.raw(`drop trigger ${trigger}`).execute(db);
    await sql.raw(statement).execute(db);
  });

test('an untouched audit is whole', async () => {
  const folder = aFolder();
  await append(folder, 1, 2, 3);
  await anchor(folder);
  const answer = await run(folder, 'verify-audit');
  expect(answer).toMatchObject({ status: 0, complaints: [] });
  expect(answer.out).toEqual([
    '100 %: 3 filas leídas',
    'Entradas: 3. Anclas: 1.',
    'La bitácora está completa y ninguna entrada cambió.',
    expect.stringMatching(
      /^Lo confirma el ancla del .* UTC, hasta la entrada 3\. .* solo sabe la base de datos: 0\.$/,
    ),
  ]);
});

test('T20: an audit is confirmed only as far as an anchor goes', async () => {
  const folder = aFolder();
  await append(folder, 1, 2);
  expect((await run(folder, 'verify-audit')).out.at(-1)).toContain('No hay anclas que lo confirmen');
  await anchor(folder);
  await append(folder, 3, 4, 5);
  expect((await run(folder, 'verify-audit')).out.at(-1)).toMatch(
    /hasta la entrada 2\. .* base de datos: 3\.$/,
  );
});

test('T20: every change is named with its place, and the command ends with 1', async () => {
  const folder = aFolder();
  await append(folder, 1, 2, 3, 4);
  await tamper(folder, 'audit_refuses_update', `update audit set actor = 'operator' where ordinal = 3`);
  await tamper(folder, 'audit_refuses_delete', 'delete from audit where ordinal = 1');
  const answer = await run(folder, 'verify-audit');
  expect(answer.status).toBe(1);
  expect(answer.complaints).toEqual([
    'Entrada 1: falta, y quizá otras que le siguen.',
    'Entrada 3: no es la que se escribió ahí.',
  ]);
});

test('T20: a changed line of the anchors is named too', async () => {
  const folder = aFolder();
  await append(folder, 1);
  await anchor(folder);
  const path = join(folder, 'audit-anchors.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"ordinal":1', '"ordinal":2'));
  const answer = await run(folder, 'verify-audit');
  expect(answer.status).toBe(1);
  expect(answer.complaints).toEqual(['audit-anchors.jsonl, línea 1: fue cambiada o está incompleta.']);
});

test('T20: a database from a backup that is older than the last anchor raises the alarm within the hour', async () => {
  const folder = aFolder();
  await append(folder, 1);
  const backup = readFileSync(fileOf(folder));
  await append(folder, 2);
  expect(await anchor(folder)).toEqual([]);
  writeFileSync(fileOf(folder), backup);
  expect(await anchor(folder)).toEqual(['audit.broken']);
  expect((await run(folder, 'verify-audit')).complaints).toEqual([
    'Entrada 2: no es la que recuerda audit-anchors.jsonl.',
  ]);
});

test('accepting a restore is in the audit, and the anchors of lost entries are kept in another file', async () => {
  const folder = aFolder();
  await append(folder, 1);
  const backup = readFileSync(fileOf(folder));
  await append(folder, 2);
  await anchor(folder);
  writeFileSync(fileOf(folder), backup);
  // The numbers of the backup have no record, which the operator is told.
  expect((await run(folder, 'accept-restore')).status).toBe(1);
  expect(await anchor(folder)).toEqual([]);
  const verified = await run(folder, 'verify-audit');
  expect(verified).toMatchObject({ status: 0, complaints: [] });
  expect(verified.out.at(-1)).toContain('Se restauró un respaldo (entrada 2). Lo que se escribió entre');
  expect((await withStore(folder, toldBy)).at(-1)).toBe('operator restore.accepted');
  const files = readdirSync(folder).filter((name) => name.startsWith('audit-anchors'));
  expect(files).toEqual([expect.stringMatching(/^audit-anchors-\d{4}-.*\.jsonl$/), 'audit-anchors.jsonl']);
  await run(folder, 'accept-restore');
  expect(readdirSync(folder).filter((name) => name.startsWith('audit-anchors'))).toEqual(files);
});

const csv = (folder: string, ...lines: string[]): string => {
  const path = join(folder, 'entrada.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
};

test('the audit has each command of the operator once, also an import of many batches, and none that did nothing', async () => {
  const folder = aFolder();
  const people = 'curp,given_names,first_surname,second_surname,birth_date,sex,birth_state';
  const row = `${oscar},Óscar,Santillán,Sandoval,1975-09-09,H,DF`;
  await run(folder, 'import-people', csv(folder, people, ...Array(1500).fill(row)));
  await run(folder, 'import-people', join(folder, 'there-is-none.csv'));
  await run(folder, 'import-insured', csv(folder, 'curp,nss,email', `${oscar},${anNss()},`));
  const series = 'serie,entity,office,municipios,postal_codes,order';
  await run(folder, 'import-series', csv(folder, series, '01,DF,Oficina,,,1'));
  await run(folder, 'purge');
  await withStore(folder, async ({ requests }) => {
    const request = aRequest({ startedAt: Date.now() - 49 * 3_600_000 });
    await requests.create(request, aMail(request));
  });
  await run(folder, 'purge');
  await run(folder, 'new-signing-key', 'Escuela Uno');
  expect(await withStore(folder, toldBy)).toEqual([
    'operator people.imported',
    'operator insured.imported',
    'operator series.imported',
    'operator store.purged',
    'operator signingKey.made',
  ]);
});
