import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { createHttpRegistry } from '#lib/adapters/registry/http-registry.ts';
import { importInsured } from '#lib/cli/import-insured.ts';
import { importPeople } from '#lib/cli/import-people.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { decodeStatement, findStatement, openStatement } from '#lib/domain/document/statement.ts';
import type { ImportedHolder } from '#lib/usecases/ports/holders.ts';
import { oscar, testDay } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { expectUnmoved } from '#tests/support/fuzz.ts';
import { below, pick, type Random, spoil, times } from '#tests/support/fuzz-texts.ts';

const patience = { timeout: 3_600_000 };
const key = new Uint8Array(32).fill(7);

test('T15: no token, code or statement but a real one opens anything', patience, async () => {
  const sealed = sealText(key, '{"letters":"ABCDE"}');
  await expectUnmoved(times(20_000), 5, (random) => {
    const text = spoil(
      random,
      pick(random, [sealed, '0'.repeat(52), 'ABCD EFGH JKLM NPQR STUV WXYZ 23', '7'.repeat(270)]),
    );
    const opened = openText(key, text);
    if (opened !== null) expect(opened).toBe('{"letters":"ABCDE"}');
    parseCode(text);
    findStatement(text);
    openStatement(text);
    decodeStatement(Buffer.from(text, 'latin1'));
  });
});

const person = {
  given_names: 'Óscar',
  first_surname: 'Santillán',
  second_surname: 'Sandoval',
  birth_date: '1975-09-09',
  sex: 'H',
  birth_state: 'DF',
};

/** A registry that has gone mad: spoilt JSON, other types, other people, other statuses. */
const madAnswer = (random: Random): Response => {
  const mad = pick<unknown>(random, [
    null,
    [],
    7,
    { person: null },
    { person },
    { person: [person] },
    { person: { ...person, sex: 9 } },
  ]);
  const whole = JSON.stringify(mad);
  const body = random() < 0.6 ? spoil(random, whole) : whole;
  return new Response(body, { status: pick(random, [200, 200, 200, 201, 404, 500, 503]) });
};

test(
  'T17: whatever a registry answers is this person, nobody, or an error that says nothing of anybody',
  patience,
  async () => {
    let answer = new Response();
    const registry = createHttpRegistry({ url: 'http://registro.example', fetch: async () => answer });
    await expectUnmoved(times(20_000), 6, async (random) => {
      answer = madAnswer(random);
      const found = await registry.findPerson(oscar).catch((error: unknown) => String(error));
      if (typeof found === 'string') expect(found).not.toMatch(/SASO|Santill|Óscar|1975/);
      else if (found) expect(found.birthDate).toEqual({ year: 1975, month: 9, day: 9 });
    });
  },
);

const rows = [
  `${oscar},Óscar,Santillán,Sandoval,1975-09-09,H,DF`,
  `"${oscar}","=cmd|' /C calc'!A0",Santillán,,1975-09-09,H,DF`,
  'curp,given_names,first_surname,second_surname,birth_date,sex,birth_state',
  `${oscar},00759012343,ana@correo.example`,
] as const;

const aTable = (random: Random): string => {
  const header = random() < 0.8 ? rows[2] : spoil(random, 'curp,nss,email');
  const lines = Array.from({ length: below(random, 8) }, () => spoil(random, pick(random, [...rows])));
  return [random() < 0.5 ? header : 'curp,nss,email', ...lines].join(
    pick(random, ['\n', '\r\n', '\r', '\n\n']),
  );
};

test(
  'T14, T15: no table stops an import, and the list of rejected lines quotes nobody and holds no formula',
  patience,
  async () => {
    const folder = aFolder();
    const path = join(folder, 'tabla.csv');
    const people = { find: async () => null, put: async () => {} };
    const holders = { find: async () => null, put: async (): Promise<ImportedHolder[]> => [] };
    await expectUnmoved(times(20_000), 7, async (random) => {
      const text = aTable(random);
      writeFileSync(path, text, random() < 0.5 ? 'utf8' : 'latin1');
      for (const bring of [
        () => importPeople({ people }, path, testDay),
        () => importInsured({ holders }, path, testDay),
      ]) {
        const result = await bring();
        if (!result.ok || result.value.rejections === null) continue;
        const listed = readFileSync(result.value.rejections, 'utf8');
        expect(listed).toMatch(/^\uFEFFlinea,motivo\n(\d+,"[^"\n]*"\n)+$/);
        expect(listed).not.toMatch(/SASO|Santill|,"[=+@-]/);
      }
    });
  },
);
