import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decoderOf, type Encoding, encodings } from '#lib/cli/encodings.ts';
import { importInsured } from '#lib/cli/import-insured.ts';
import { importPeople } from '#lib/cli/import-people.ts';
import { importPostalCodes } from '#lib/cli/import-postal-codes.ts';
import { importSeries } from '#lib/cli/import-series.ts';
import { judgeEncoding } from '#lib/cli/judge-encoding.ts';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { gloria, oscar, testDay } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { aStore } from '#tests/support/memory-store.ts';
import { testSecret } from '#tests/support/secret.ts';

/** The byte of each letter, found in the table that decodes it. */
const encode = (text: string, encoding: Encoding): Buffer => {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const letters = new Map(bytes.map((byte) => [decoderOf(encoding).read(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => letters.get(letter) ?? 0x3f));
};

const file = (bytes: Buffer | string): string => {
  const path = join(aFolder(), 'entrada.csv');
  writeFileSync(path, bytes);
  return path;
};

const header = 'curp,given_names,first_surname,second_surname,birth_date,sex,birth_state';
const rowOf = (given: string, first: string, second: string) =>
  `${oscar},${given},${first},${second},1975-09-09,H,DF`;
const names = {
  capitals: rowOf('ÓSCAR', 'GARCÍA', 'MUÑOZ'),
  'capitals and small letters': rowOf('Óscar', 'García', 'Muñoz'),
  'one letter with an accent': rowOf('Oscar', 'García', 'Lopez'),
  'one capital with an accent': rowOf('OSCAR', 'GARCIA', 'NÚÑEZ'),
};

describe('a file of people', () => {
  const others: Encoding[] = ['macroman', 'cp850'];
  const cases = Object.entries(names).flatMap(([what, row]) =>
    others.map((encoding) => ({ what, row, encoding })),
  );
  test.each(cases)(
    'in $encoding with $what stores nobody, and the operator hears how to save it',
    async ({ row, encoding }) => {
      const store = await aStore();
      const path = file(encode([header, row].join('\n'), encoding));
      expect(await importPeople(store, path, testDay)).toMatchObject({
        ok: false,
        error: {
          es: expect.stringMatching(/CSV UTF-8.*--encoding/),
          en: expect.stringMatching(/CSV UTF-8.*--encoding/),
        },
      });
      expect(await store.people.find(oscar)).toBeNull();
    },
  );

  const readable = Object.entries(names).flatMap(([what, row]) =>
    [...encodings].map((encoding) => ({ what, row, encoding })),
  );
  test.each(readable)(
    'in $encoding with $what comes in right when the operator names the encoding',
    async ({ row, encoding }) => {
      const store = await aStore();
      const path = file(encode([header, row].join('\n'), encoding));
      expect(await importPeople(store, path, testDay, { encoding })).toMatchObject({
        ok: true,
        value: { written: 1 },
      });
      const [, given, first, second] = row.split(',');
      expect((await store.people.find(oscar))?.name).toEqual({
        givenNames: given,
        firstSurname: first,
        secondSurname: second,
      });
    },
  );

  test.each(Object.entries(names))(
    'in windows-1252 with %s comes in right without a word',
    async (_, row) => {
      const store = await aStore();
      const path = file(encode([header, row].join('\n'), 'windows-1252'));
      expect(await importPeople(store, path, testDay)).toMatchObject({ ok: true, value: { written: 1 } });
      expect((await store.people.find(oscar))?.name.firstSurname).toBe(row.split(',')[2]);
    },
  );

  test.each(['GARC\uFFFDA', 'GARCÃ\u008DA', 'MuÃ±oz', 'MUÃ‘OZ'])(
    'whose letters another program lost (%s) stores nobody',
    async (surname) => {
      const store = await aStore();
      const path = file([header, rowOf('Óscar', surname, 'López')].join('\n'));
      expect(await importPeople(store, path, testDay)).toMatchObject({
        ok: false,
        error: { es: expect.stringContaining('se perdieron letras') },
      });
      expect(await store.people.find(oscar)).toBeNull();
    },
  );

  test.each(['JOÃO', 'IRMÃ', 'Conceição'])('with the Portuguese name %s comes in', async (given) => {
    const store = await aStore();
    const path = file([header, rowOf(given, 'Ramos', '')].join('\n'));
    expect(await importPeople(store, path, testDay)).toMatchObject({ ok: true, value: { written: 1 } });
  });

  test('whose encoding shows only in the last of a thousand lines stores none of them', async () => {
    const store = await aStore();
    const plain = Array.from({ length: 3_000 }, () => rowOf('Oscar', 'Garcia', 'Lopez'));
    const path = file(encode([header, ...plain, rowOf('Óscar', 'García', 'López')].join('\n'), 'macroman'));
    expect(await importPeople(store, path, testDay)).toMatchObject({ ok: false });
    expect(await store.people.find(oscar)).toBeNull();
  });

  test('that is not the encoding that the operator named stores nobody', async () => {
    const store = await aStore();
    const path = file(encode([header, names.capitals].join('\n'), 'windows-1252'));
    expect(await importPeople(store, path, testDay, { encoding: 'utf-8' })).toMatchObject({
      ok: false,
      error: { es: expect.stringContaining('no está en UTF-8') },
    });
  });
});

describe('every import', () => {
  const imports = {
    people: (path: string) => aStore().then((store) => importPeople(store, path, testDay)),
    insured: (path: string) => aStore().then((store) => importInsured(store, path, testDay)),
    'postal codes': (path: string) => aStore().then((store) => importPostalCodes(store, path)),
    series: (path: string) => aStore().then((store) => importSeries(store, path)),
  };
  test.each(Object.entries(imports))('of %s judges the letters of the whole file first', async (_, run) => {
    const text = ['curp,nss,serie,d_codigo', `${gloria},Peña y García en León,,`].join('\n');
    expect(await run(file(encode(text, 'macroman')))).toMatchObject({
      ok: false,
      error: { es: expect.stringContaining('Parece macroman.') },
    });
  });

  test('takes the encoding from the command line, and refuses one that it does not know', async () => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const run = (...args: string[]) =>
      runAdmin(
        args,
        { print: say, complain: say, redraw: null },
        { DATA_DIR: folder, SECRET_KEY: testSecret, LOG_LEVEL: 'silent' },
      );
    const folder = aFolder();
    const path = file(encode([header, names.capitals].join('\n'), 'macroman'));
    expect(await run('import-people', path)).toBe(2);
    expect(await run('import-people', path, '--encoding', 'klingon')).toBe(2);
    expect(said.at(-1)).toBe(
      'La codificación (--encoding) debe ser una de: utf-8, windows-1252, macroman, cp850',
    );
    expect(await run('import-people', path, '--encoding', 'macroman')).toBe(0);
  });
});

test('each byte of windows-1252 means what Unicode says, whatever the runtime does', () => {
  const { read } = decoderOf('windows-1252');
  expect(read(Uint8Array.from([0x80, 0x85, 0x92, 0x93, 0x96, 0x97, 0x9f, 0xaa, 0xd1, 0xf1]))).toBe(
    '€…’“–—ŸªÑñ',
  );
  expect(read(Uint8Array.from([0x81, 0x8d, 0x8f, 0x90, 0x9d]))).toBe('\uFFFD'.repeat(5));
  for (const encoding of encodings.filter((each) => each !== 'utf-8'))
    expect([...decoderOf(encoding).read(Uint8Array.from({ length: 256 }, (_, byte) => byte))]).toHaveLength(
      256,
    );
});

test('the official catalogue, which is in ISO-8859-1, is read as windows-1252', async () => {
  const path = join(import.meta.dirname, '../../support/fixtures/cp_sample_header_a.txt');
  expect(readFileSync(path).includes(0xf3)).toBe(true);
  expect(await judgeEncoding(path)).toEqual({ ok: true, value: 'windows-1252' });
});
