import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { aMail, aRequest, oscar } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { startOidcServer } from '#tests/support/oidc-server.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';

const sample = join(import.meta.dirname, '../../support/fixtures/cp_sample_header_a.txt');

const run = async (args: string[], { folder = aFolder(), screen = false, variables = {} } = {}) => {
  const out: string[] = [];
  const complaints: string[] = [];
  const drawn: string[] = [];
  const terminal = {
    print: (line: string) => void out.push(line),
    complain: (line: string) => void complaints.push(line),
    redraw: screen ? (line: string) => void drawn.push(line) : null,
  };
  const status = await runAdmin(args, terminal, { DATA_DIR: folder, SECRET_KEY: testSecret, ...variables });
  return { status, out: out.join('\n'), complaints: complaints.join('\n'), drawn };
};

const insuredFile = (folder: string, ...rows: string[]): string => {
  const path = join(folder, 'entrada.csv');
  writeFileSync(path, ['curp,nss,email', ...rows].join('\n'));
  return path;
};

test.each([[[]], [['borrar']], [['import-people']], [['doctor', 'x']], [['--fuerza']]])(
  'arguments %j that ask for nothing answer with help and status 2',
  async (args) => {
    const answer = await run(args);
    expect(answer.status).toBe(2);
    expect(answer.complaints).toContain('Uso:');
  },
);

test('an import of good lines ends with 0 and says how many', async () => {
  const folder = aFolder();
  const answer = await run(['import-insured', insuredFile(folder, `${oscar},00267500015,`)], { folder });
  expect(answer).toMatchObject({ status: 0, complaints: '' });
  expect(answer.out).toContain('Filas leídas: 1. Guardadas: 1.');
});

test('an import with rejected lines ends with 1 and says where they are', async () => {
  const folder = aFolder();
  const path = insuredFile(folder, 'basura');
  const answer = await run(['import-insured', path], { folder });
  expect(answer.status).toBe(1);
  expect(answer.complaints).toContain(`${path}.rechazos.csv`);
});

test('a missing file ends with 2', async () => {
  const answer = await run(['import-people', '/no/hay/nada.csv']);
  expect(answer.status).toBe(2);
  expect(answer.complaints).toContain('No hay un archivo');
});

test('settings that cannot be used end with 2 and one sentence', async () => {
  const answer = await run(['purge'], { variables: { DATABASE_URL: 'mysql://otra' } });
  expect(answer.status).toBe(2);
  expect(answer.complaints).toContain('DATABASE_URL');
});

test('a long import draws a bar on a screen and writes plain lines elsewhere', async () => {
  const folder = aFolder();
  const plain = await run(['import-postal-codes', sample], { folder });
  expect(plain).toMatchObject({ status: 0, drawn: [] });
  expect(plain.out).toContain('100 %: 35 filas leídas');
  const screen = await run(['import-postal-codes', sample], { folder, screen: true });
  expect(screen.out).not.toContain('%');
  expect(screen.drawn.join()).toContain(`[${'█'.repeat(24)}] 100 %  35 filas`);
  expect(screen.drawn.at(-1)).toBe('');
});

test('purge deletes a request that was not confirmed for two days', async () => {
  const folder = aFolder();
  const file = join(folder, 'ventanilla.sqlite');
  const request = aRequest({ startedAt: Date.now() - 49 * 3_600_000 });
  const store = await createStore({ file }, testSealing);
  await store.requests.create(request, aMail(request));
  await store.close();
  const answer = await run(['purge'], { folder });
  expect(answer.status).toBe(0);
  expect(answer.out).toContain('Solicitudes sin confirmar (48 horas): 1');
  expect(answer.out).toContain('Textos de correos del buzón local (24 horas): 0');
  const longer = await run(['purge'], { folder, variables: { RETENTION_UNCONFIRMED: '5d' } });
  expect(longer.out).toContain('Solicitudes sin confirmar (5 días): 0');
});

test('purge deletes the texts of mails that are a day old', async () => {
  const folder = aFolder();
  const mailbox = join(folder, 'buzon');
  mkdirSync(mailbox);
  for (const [name, hours] of [
    ['old', 25],
    ['new', 23],
  ] as const) {
    const file = join(mailbox, `${name}.eml.sealed`);
    writeFileSync(file, 'sealed');
    utimesSync(file, new Date(), new Date(Date.now() - hours * 3_600_000));
  }
  const answer = await run(['purge'], { folder });
  expect(answer.out).toContain('Textos de correos del buzón local (24 horas): 1');
  expect(readdirSync(mailbox)).toEqual(['new.eml.sealed']);
});

test('doctor asks for postal codes until they are imported', async () => {
  const folder = aFolder();
  const variables = { LOG_LEVEL: 'silent' };
  const ill = await run(['doctor'], { folder, variables });
  expect(ill.status).toBe(1);
  expect(ill.complaints).toContain('import-postal-codes');
  await run(['import-postal-codes', sample], { folder });
  const well = await run(['doctor'], { folder, variables });
  expect(well).toMatchObject({ status: 0, complaints: '' });
  expect(well.out).toContain('SQLite responde');
});

test('doctor asks the identity provider, if one is set, whether it answers', async () => {
  const provider = await startOidcServer();
  const variables = {
    LOG_LEVEL: 'silent',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_NAME: 'Identidad de prueba',
  };
  const well = await run(['doctor'], { variables });
  expect(well.out).toContain('Identidad de prueba responde');
  await provider.close();
  const ill = await run(['doctor'], { variables });
  expect(ill.status).toBe(1);
  expect(ill.complaints).toContain('Identidad de prueba no responde');
});

test('rotate-keys without the secret of the store ends with 2 and says what is missing', async () => {
  const folder = aFolder();
  await (await createStore({ file: join(folder, 'ventanilla.sqlite') }, testSealing)).close();
  const variables = { SECRET_KEY: 'another secret that is long enough, too' };
  const answer = await run(['rotate-keys'], { folder, variables });
  expect(answer.status).toBe(2);
  expect(answer.complaints).toContain('SECRET_KEY');
});
