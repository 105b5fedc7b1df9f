import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSecret } from '#tests/support/secret.ts';

const run = async (args: string[], variables: Record<string, string> = {}) => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const settings = { DATA_DIR: aFolder(), SECRET_KEY: testSecret, LOG_LEVEL: 'silent', ...variables };
  const status = await runAdmin(args, { print: say, complain: say, redraw: null }, settings);
  return { status, said: said.join('\n') };
};

const english = { LANG: 'en_US.UTF-8' };
const commands = [
  'import-postal-codes',
  'import-people',
  'import-insured',
  'import-series',
  'revoke',
  'replace',
  'unlock',
  'change-email',
  'doctor',
  'new-signing-key',
  'purge',
  'rotate-keys',
  'add-staff',
  'disable-staff',
  'contradictions',
  'settle-contradiction',
  'backup',
  'restore',
  'restore-drill',
  'move-store',
  'accept-restore',
  'verify-audit',
];

/** Letters and words that only Spanish has. Names of files stay as they are. */
const spanish = /[ñáéíóú¿¡]|\b(?:el|los|las|que|una|con|para|ARCHIVO|CORREO|MOTIVO)\b/;
const withoutNames = (text: string) => text.replace(/Correos de México|DATA_DIR\/claves/g, '');

describe('the help', () => {
  test.each(commands)(
    'of %s is in Spanish, and in English where the environment asks for it',
    async (command) => {
      const [es, en] = [await run([command, '--help']), await run([command, '--help'], english)];
      expect(es).toMatchObject({
        status: 0,
        said: expect.stringContaining(`Uso: npm run admin -- ${command}`),
      });
      expect(en).toMatchObject({
        status: 0,
        said: expect.stringContaining(`Usage: npm run admin -- ${command}`),
      });
      expect(es.said).toMatch(spanish);
      expect(withoutNames(en.said)).not.toMatch(spanish);
    },
  );

  test('of all commands names each of them in both languages', async () => {
    const [es, en] = [await run(['--help', '--lang', 'es'], english), await run(['--help', '--lang=en'])];
    expect(es.said).toContain('Uso: npm run admin -- COMANDO');
    expect(en.said).toContain('Usage: npm run admin -- COMMAND');
    for (const command of commands) for (const { said } of [es, en]) expect(said).toContain(`  ${command} `);
  });

  test('is the answer to an unknown language', async () => {
    expect(await run(['doctor', '--lang', 'fr'])).toMatchObject({
      status: 2,
      said: expect.stringContaining('Uso:'),
    });
  });
});

describe('a command in English', () => {
  test.each<[string[], Record<string, string>, RegExp]>([
    [['purge'], { DATABASE_URL: 'mysql://x' }, /^Not finished: DATABASE_URL must be an address/],
    [['purge'], {}, /Requests without confirmation \(48 hours\): 0/],
    [['doctor'], {}, /✗ Postal codes: 0\. Load the catalog/],
    [['import-people', '/no/hay.csv'], {}, /^There is no file at that path/],
    [['revoke', '1'.repeat(22), '--reason', 'x'], {}, /^The reason must be one of/],
    [['unlock', '123'], {}, /^There are no documents with that folio/],
    [['add-staff', 'lucia'], {}, /^Usage:/],
    [['disable-staff', 'lucia'], {}, /^That is not a whole email address/],
    [['verify-audit'], {}, /The audit is complete and no entry was changed/],
    [['accept-restore'], {}, /^There was no record in RECORD_DIR/],
    [['new-signing-key', ' '], {}, /^The name of the institution must have/],
  ])('%j with %o answers in English', async (args, variables, sentence) => {
    const { said } = await run(args, { ...english, ...variables });
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(spanish);
  });

  test('lists rejected lines in the language of the operator', async () => {
    const path = join(aFolder(), 'rows.csv');
    writeFileSync(path, 'curp,nss,email\nbasura\n');
    const listed = () => readFileSync(`${path}.rechazos.csv`, 'utf8');
    expect(await run(['import-insured', path], english)).toMatchObject({ status: 1 });
    expect(listed()).toBe('\uFEFFline,reason\n2,"Columns of the line: 1; of the header: 3."\n');
    expect(await run(['import-insured', path])).toMatchObject({ status: 1 });
    expect(listed()).toBe('\uFEFFlinea,motivo\n2,"Columnas de la línea: 1; del encabezado: 3."\n');
  });
});
