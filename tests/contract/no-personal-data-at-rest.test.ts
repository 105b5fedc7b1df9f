import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { createMailboxReader } from '#lib/adapters/mail/mailbox-reader.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { createDeps, type Deps, mailboxDirectory, mailboxKey, mailDelivery } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { confirmLink } from '#lib/usecases/request/confirm-link.ts';
import { confirmIdentity } from '#lib/usecases/request/identify-person.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { saveAddress } from '#lib/usecases/request/save-address.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';
import { anEmail, aPerson, aPostalPlace, oscar } from '#tests/support/builders.ts';
import { deliverAllDue } from '#tests/support/deliver-due-mail.ts';
import { aFolder } from '#tests/support/folder.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { findPostgresBinaries } from '#tests/support/postgres-binaries.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';
import { filesBelow, tracesIn } from '#tests/support/traces.ts';

const street = 'Calle Imaginaria';
const answers = {
  postalCode: '06700',
  settlement: '0001',
  settlementName: '',
  municipio: '',
  street,
  exteriorNumber: '12',
  interiorNumber: '',
};

const openSite = async (folder: string, { databaseUrl }: Where): Promise<Deps> => {
  const where: Record<string, string> = databaseUrl ? { DATABASE_URL: databaseUrl } : {};
  const deps = await createDeps(readEnvironment({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...where }));
  onTestFinished(() => deps.store.close());
  return deps;
};

const linkIn = async (deps: Deps): Promise<string> => {
  const reader = createMailboxReader(mailboxDirectory(deps.environment), mailboxKey(deps.keyring));
  const [newest] = await reader.list();
  const mail = await reader.find(newest?.id ?? '');
  const [, token = ''] = /\/tramite\/confirmar\/([A-Za-z0-9_-]+)/.exec(mail?.text ?? '') ?? [];
  return token;
};

/** Óscar goes from step 1 to a number, and both mails and both documents are made. */
const walkToTheNumber = async (deps: Deps): Promise<Issuance> => {
  await deps.store.people.put([{ curp: oscar, person: aPerson() }]);
  await deps.store.postalCodes.put('import', [aPostalPlace('06700')]);
  const network = '192.0.2.1';
  const asked = { curp: oscar, email: anEmail(), locale: 'es', network } as const;
  const begun = await startRequest(deps)({ ...asked, withoutSight: false, unconfirmedRequestId: null });
  if (!begun.ok) throw new Error(begun.error);
  await deliverAllDue(mailDelivery(deps))(10);
  const confirmed = await confirmLink(deps)(await linkIn(deps));
  if (!confirmed.ok) throw new Error(confirmed.error);
  const { requestId } = confirmed.value;
  await confirmIdentity(deps)(requestId);
  await saveAddress(deps)(requestId, answers);
  // What was answered lies in the store before the number makes it superfluous.
  expect((await deps.store.requests.find(requestId))?.request).toMatchObject({ address: { street } });
  const issued = await assignNumber(deps)(requestId);
  if (!issued.ok) throw new Error(issued.error);
  await deliverAllDue(mailDelivery(deps))(10);
  expect(await deps.store.documents.find(issued.value.id, 'constancia')).not.toBeNull();
  return issued.value;
};

/** Every row of every table as PostgreSQL writes it, bytes in hexadecimal; of SQLite the file itself is read. */
const rowsOf = (where: Where): Promise<Buffer> =>
  withDatabase(where, async ({ db, dialect }) => {
    const tables = dialect === 'postgres' ? await db.introspection.getTables() : [];
    const parts: string[] = [];
    for (const { name } of tables) {
      const all = sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`;
      parts.push(...(await all.execute(db)).rows.map(({ row }) => row));
    }
    return Buffer.from(parts.join('\n'));
  });

/** What an operator would keep as a backup of the database. */
const backUp = async (where: Where, folder: string): Promise<void> => {
  const file = join(folder, 'backup');
  const binaries = findPostgresBinaries();
  if (where.databaseUrl && binaries)
    execFileSync(join(binaries, 'pg_dump'), ['--dbname', where.databaseUrl, '--file', file]);
  else await withDatabase(where, ({ db }) => sql`vacuum into ${file}`.execute(db).then(() => undefined));
};

describeStores('what lies on the disk', (open) => {
  test('T22: a dump of the database, of a backup and of the mail directory holds none of a planted person’s values', async () => {
    const folder = aFolder();
    const { elsewhere } = await open();
    const place = await elsewhere();
    const where = place.databaseUrl ? place : { file: join(folder, 'ventanilla.sqlite') };
    const { nss } = await walkToTheNumber(await openSite(folder, where));
    const { givenNames, firstSurname, secondSurname } = aPerson().name;
    const surnames = [firstSurname, secondSurname, `${givenNames} ${firstSurname}`];
    const planted = [oscar, nss, anEmail(), ...surnames, street, '%PDF-1.'];
    // The search finds what is there.
    for (const value of planted)
      expect(tracesIn(Buffer.from(JSON.stringify({ value: `<${value}>` })), [value])).not.toEqual([]);
    expect(tracesIn(Buffer.from(Buffer.from(`xy${oscar}z`).toString('base64')), [oscar])).not.toEqual([]);
    await backUp(where, folder);
    const files = filesBelow(folder);
    const names = [...files.keys()];
    expect(names.filter((name) => name.endsWith('.eml.sealed'))).toHaveLength(2);
    expect(names.some((name) => /^(?:backup|ventanilla\.sqlite)$/.test(name))).toBe(true);
    files.set('the rows of the database', await rowsOf(where));
    for (const [name, bytes] of files) {
      if (name !== 'the rows of the database') expect(bytes.length, name).toBeGreaterThan(0);
      expect(tracesIn(bytes, planted), name).toEqual([]);
      expect(tracesIn(Buffer.from(name), planted), name).toEqual([]);
    }
  });
});
