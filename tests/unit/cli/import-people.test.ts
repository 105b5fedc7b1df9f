import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importInsured } from '#lib/cli/import-insured.ts';
import { importPeople } from '#lib/cli/import-people.ts';
import { anEmail, anNss, aPerson, curpOf, gloria, oscar, testDay } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { aStore } from '#tests/support/memory-store.ts';

const file = (...lines: string[]): string => {
  const path = join(aFolder(), 'entrada.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
};

const rejected = (path: string): string[] =>
  readFileSync(`${path}.rechazos.csv`, 'utf8').trimEnd().split('\n').slice(1);

const people = 'curp,given_names,first_surname,second_surname,birth_date,sex,birth_state';
const insured = 'curp,nss,email';
const leticia = curpOf('LUXL911015MTLNXT07');
const oscarRow = `${oscar},Óscar,Santillán,Sandoval,1975-09-09,H,DF`;

test('people are imported by the names of the columns, with one surname or two', async () => {
  const store = await aStore();
  const path = file(
    'birth_date,birth_state,sex,curp,given_names,second_surname,first_surname',
    `1975-09-09,DF,H,${oscar},Óscar,Sandoval,Santillán`,
    '1991-10-15,TL,M,LUXL911015MTLNXT07,Leticia,,Luna',
  );
  const result = await importPeople(store, path, testDay);
  expect(result).toMatchObject({ ok: true, value: { rows: 2, written: 2, rejected: 0 } });
  expect(await store.people.find(oscar)).toEqual(aPerson());
});

test('a CURP with an inconvenient word is imported as it is and with its X, with a number or without', async () => {
  const store = await aStore();
  const both = ['VACA850312MJCRSN08', 'VXCA850312MJCRSN00'];
  const known = file(people, ...both.map((curp) => `${curp},Ana,Vargas,Castro,1985-03-12,M,JC`));
  expect(await importPeople(store, known, testDay)).toMatchObject({ value: { written: 2, rejected: 0 } });
  const numbered = file(insured, ...both.map((curp, at) => `${curp},${anNss(at + 1)},`));
  expect(await importInsured(store, numbered, testDay)).toMatchObject({ value: { written: 2, rejected: 0 } });
});

test('a number that a spreadsheet cut or gave decimals is refused with what to do, and nobody gets it', async () => {
  const store = await aStore();
  const path = file(insured, `${oscar},1958810184.0,`, `${gloria},1958810184,`);
  expect(await importInsured(store, path, testDay)).toMatchObject({ value: { written: 0, rejected: 2 } });
  for (const line of rejected(path))
    expect(line).toMatch(/le quitó el cero del principio: da formato de texto/);
  expect(await store.holders.find(oscar)).toBeNull();
});

test('a number of somebody who would be over 105 needs the date of birth beside it', async () => {
  const store = await aStore();
  const bare = file(insured, `ROME010506MDFJRL00,${anNss()},`);
  expect(await importInsured(store, bare, testDay)).toMatchObject({ value: { written: 0, rejected: 1 } });
  expect(rejected(bare)[0]).toContain('nació en 1901');
  const dated = file(`${insured},birth_date`, `ROME010506MDFJRL00,${anNss()},,1901-05-06`);
  expect(await importInsured(store, dated, testDay)).toMatchObject({ value: { written: 1, rejected: 0 } });
  const known = file(people, 'ROME010506MDFJRL00,Elena,Rojas,Mora,2001-05-06,M,DF');
  expect(await importPeople(store, known, testDay)).toMatchObject({ value: { written: 0, rejected: 1 } });
});

test('spreadsheets that write semicolons and quotes are read', async () => {
  const store = await aStore();
  const path = file(people.replaceAll(',', ';'), `"${oscarRow.replaceAll(',', '";"')}"`);
  expect(await importPeople(store, path, testDay)).toMatchObject({ ok: true, value: { written: 1 } });
  expect((await store.people.find(oscar))?.name.firstSurname).toBe('Santillán');
});

test('T14: a person who contradicts the CURP is rejected with line and reason, and the reason quotes nothing', async () => {
  const store = await aStore();
  const path = file(
    people,
    oscarRow.replace(oscar, 'SASO750909HDFNNS06'),
    oscarRow.replace('1975-09-09', '1975-09-08'),
    oscarRow.replace('1975-09-09', '09/09/1975'),
    oscarRow.replace(',H,', ',M,'),
    oscarRow.replace(',DF', ',JC'),
    oscarRow.replace('Óscar', '=HYPERLINK("x")'),
    oscarRow.replace('Santillán', ''),
    oscarRow.replace('Óscar', '"Óscar'),
    oscarRow.replace('Óscar', 'Ós\u0000car'),
    oscarRow.replace('Óscar', 'Ó'.repeat(1_000_000)),
    oscarRow.replace('Óscar', 'Óscar,Raúl'),
    'basura',
  );
  expect(await importPeople(store, path, testDay)).toMatchObject({
    ok: true,
    value: { rows: 12, written: 0, rejected: 12, rejections: `${path}.rechazos.csv` },
  });
  const reasons = rejected(path);
  expect(reasons.map((row) => Number(row.split(',')[0]))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(reasons[0]).toContain('uno está mal');
  expect(reasons[1]).toContain('otra fecha que la de la CURP');
  expect(reasons[2]).toContain('AAAA-MM-DD, con una fecha que exista; aquí viene como 99/99/9999');
  expect(reasons[3]).toContain('sex es M (mujer) y la CURP dice H (hombre)');
  expect(reasons[4]).toContain('birth_state es JC (Jalisco) y la CURP dice DF (Ciudad de México)');
  expect(reasons[7]).toContain('comillas');
  expect(reasons[8]).toContain('caracteres de control');
  expect(reasons[9]).toContain('demasiado larga');
  expect(reasons.join()).not.toMatch(/SASO|Santill|HYPERLINK|1975/);
  expect(await store.people.find(oscar)).toBeNull();
});

test('names of other keyboards and words for «none» are imported in their one form', async () => {
  const store = await aStore();
  const row = (first: string, second: string) =>
    `LUXL911015MTLNXT07,Leticia,${first},${second},1991-10-15,M,TL`;
  for (const [first, second] of [
    ['Luna–Ríos', 'NO TIENE'],
    ['Luna—Ríos', 'XX'],
    ['Ｌuna−Ríos', 'NULL'],
    ['', 'Luna\u2011Ríos'],
  ] as const) {
    expect(await importPeople(store, file(people, row(first, second)), testDay)).toMatchObject({
      value: { written: 1 },
    });
    expect((await store.people.find(leticia))?.name).toEqual({
      givenNames: 'Leticia',
      firstSurname: 'Luna-Ríos',
      secondSurname: '',
    });
  }
});

test.each([
  ['es', 'given_names tiene un signo que un nombre no lleva: «2».', 'un solo nombre', 'otro alfabeto: «А»'],
  ['en', 'given_names has a sign that no name has: “2”.', 'single name', 'another alphabet: “А”'],
] as const)(
  'a name that cannot be imported is refused with the sign or the way on (%s)',
  async (language, ...said) => {
    const store = await aStore();
    const path = file(
      people,
      oscarRow.replace('Óscar', 'Óscar 2'),
      oscarRow.replace('Santillán,Sandoval', 'XXX,'),
      oscarRow.replace('Santillán', 'Sаntillán'.replace('а', 'А')),
      oscarRow.replace('Óscar', '"Ós""car"'),
    );
    await importPeople(store, path, testDay, { language });
    const reasons = rejected(path);
    for (const [at, reason] of said.entries()) expect(reasons[at]).toContain(reason);
    expect(reasons[3]).toContain('""');
  },
);

test('an open quote rejects only its own line', async () => {
  const store = await aStore();
  const path = file(people, '"roto', oscarRow);
  expect(await importPeople(store, path, testDay)).toMatchObject({
    ok: true,
    value: { written: 1, rejected: 1 },
  });
});

test('the list of rejected lines of an earlier run is deleted when there are none', async () => {
  const store = await aStore();
  const path = file(people, 'basura');
  await importPeople(store, path, testDay);
  expect(rejected(path)).toHaveLength(1);
  writeFileSync(path, [people, oscarRow].join('\n'));
  await importPeople(store, path, testDay);
  expect(() => rejected(path)).toThrow('ENOENT');
});

test('more people than one batch are all imported', async () => {
  const store = await aStore();
  const rows = Array.from({ length: 2_500 }, () => oscarRow);
  expect(await importPeople(store, file(people, ...rows), testDay)).toMatchObject({
    ok: true,
    value: { written: 2_500 },
  });
});

test('two lines with other data for one CURP are not silently chosen from: the second one is listed', async () => {
  const store = await aStore();
  const path = file(people, oscarRow, oscarRow, oscarRow.replace('Sandoval', 'Salinas'));
  expect(await importPeople(store, path, testDay)).toMatchObject({
    ok: true,
    value: { written: 2, rejected: 1 },
  });
  expect(rejected(path)).toEqual([expect.stringMatching(/^4,"Otra línea da otros datos/)]);
  expect((await store.people.find(oscar))?.name.secondSurname).toBe('Sandoval');
});

test('the list of rejected lines is in the order of the file, across batches, and a spreadsheet reads its accents', async () => {
  const store = await aStore();
  const lines = Array.from({ length: 2_400 }, (_, n) =>
    n % 3 === 0 ? 'basura' : n % 3 === 1 ? oscarRow : oscarRow.replace('Sandoval', 'Salinas'),
  );
  const path = file(people, ...lines);
  await importPeople(store, path, testDay);
  const numbers = rejected(path).map((row) => Number(row.split(',')[0]));
  expect(numbers).toHaveLength(1_600);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(readFileSync(`${path}.rechazos.csv`).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test('insured people are imported with and without an address, and a second import changes nothing', async () => {
  const store = await aStore();
  const path = file(insured, `${oscar},${anNss(1)},Oscar@Correo.example`, `${gloria},${anNss(2)},`);
  for (const _ of ['once', 'again'])
    expect(await importInsured(store, path, testDay)).toMatchObject({
      ok: true,
      value: { written: 2, rejected: 0 },
    });
  expect(await store.holders.find(oscar)).toMatchObject({ curp: oscar, nss: anNss(1), email: anEmail() });
  expect(await store.holders.find(gloria)).toMatchObject({ curp: gloria, nss: anNss(2), email: null });
});

test('an insured person whose address says «none» is imported without one, and so gets no second number', async () => {
  const none = ['N/A', 'null', '-', '0', 'NO TIENE', 'Sin correo', 'S/C', '#N/A'];
  const path = file(insured, ...none.map((word) => `${oscar},${anNss()},${word}`));
  expect(await importInsured(await aStore(), path, testDay)).toMatchObject({ value: { written: 8 } });
});

test('insured rows that contradict known holders or each other are rejected with their lines', async () => {
  const store = await aStore();
  await store.holders.put([{ curp: oscar, nss: anNss(1), email: null }]);
  const path = file(
    insured,
    `${oscar},${anNss(2)},`,
    `${gloria},${anNss(1)},`,
    `${gloria},${anNss(3)},`,
    `${gloria},${anNss(4)},`,
    `${gloria},12345678901,`,
    `${gloria},${anNss(3)},sin arroba`,
  );
  expect(await importInsured(store, path, testDay)).toMatchObject({
    ok: true,
    value: { rows: 6, written: 0, rejected: 6 },
  });
  expect(rejected(path).map((row) => Number(row.split(',')[0]))).toEqual([2, 3, 4, 5, 6, 7]);
  expect((await store.holders.find(oscar))?.nss).toBe(anNss(1));
  // She is said to have three numbers, and nobody chooses one of them.
  expect(await store.holders.find(gloria)).toBeNull();
});

test.each([
  ['H', 'DF'],
  ['Hombre', 'CDMX'],
  ['MASCULINO', 'Ciudad de México'],
  ['varón', 'D.F.'],
  ['h', 'Distrito Federal'],
  ['male', '09'],
])(
  'a person is imported with the sex «%s» and the state «%s», as registries and spreadsheets write them',
  async (sex, state) => {
    const store = await aStore();
    const path = file(people, oscarRow.replace(',H,DF', `,${sex},${state}`));
    expect(await importPeople(store, path, testDay)).toMatchObject({ ok: true, value: { written: 1 } });
    expect(await store.people.find(oscar)).toEqual(aPerson());
  },
);

test.each([
  [',H,', ',señor,', /sex no dice un sexo\. Se espera H, M o X/],
  [',DF', ',Texas', /birth_state no dice una entidad\. Se esperan las dos letras/],
  ['1975-09-09', '27646', /aquí viene como 99999\./],
  ['1975-09-09', '1975-02-30', /aquí viene como 9999-99-99\./],
])(
  'the reason for %s written as %s says what is expected, and never quotes what was typed',
  async (right, typed, reason) => {
    const store = await aStore();
    const path = file(people, oscarRow.replace(right, typed));
    expect(await importPeople(store, path, testDay)).toMatchObject({ ok: true, value: { rejected: 1 } });
    expect(rejected(path)[0]).toMatch(reason);
    expect(rejected(path)[0]).not.toContain(typed.replaceAll(',', ''));
  },
);

test('a number that a spreadsheet wrote as ="…" to keep its zeros is read', async () => {
  const store = await aStore();
  const path = file(insured, `${oscar},="${anNss(1)}",`, `="${gloria}",'${anNss(2)},`);
  expect(await importInsured(store, path, testDay)).toMatchObject({
    ok: true,
    value: { written: 2, rejected: 0 },
  });
  expect((await store.holders.find(oscar))?.nss).toBe(anNss(1));
  expect((await store.holders.find(gloria))?.nss).toBe(anNss(2));
});

test.each([
  ['curp,nss,email,NSS', /repite columnas.*: nss\. /],
  ['curp,email', /le faltan columnas: nss\. /],
  ['curp;email', /le faltan columnas: nss\. /],
])(
  'the header «%s» is refused by the name of its column, and nothing is stored',
  async (header, sentence) => {
    const store = await aStore();
    const path = file(header, `${oscar},${anNss(1)},,${anNss(2)}`);
    expect(await importInsured(store, path, testDay)).toMatchObject({
      ok: false,
      error: { es: expect.stringMatching(sentence) },
    });
    expect(await store.holders.find(oscar)).toBeNull();
  },
);
