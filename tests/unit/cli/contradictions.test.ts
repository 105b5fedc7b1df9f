import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { anNss, gloria, oscar } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSecret } from '#tests/support/secret.ts';

const anOperator = () => {
  const folder = aFolder();
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const variables = { DATA_DIR: folder, SECRET_KEY: testSecret, LOG_LEVEL: 'silent' };
    const status = await runAdmin(args, { print: say, complain: say, redraw: null }, variables);
    return { status, said: said.join('\n') };
  };
  const importing = (...lines: string[]) => {
    const path = join(folder, 'insured.csv');
    writeFileSync(path, ['curp,nss,email', ...lines].join('\n'));
    return run('import-insured', path);
  };
  return { run, importing };
};

test('the operator sees who and which numbers contradict each other, and notes what the subdelegación says', async () => {
  const { run, importing } = anOperator();
  expect(await run('contradictions')).toEqual({ status: 0, said: 'No hay contradicciones.' });
  await importing(`${oscar},${anNss(1)},`, `${gloria},${anNss(1)},`, `${oscar},${anNss(2)},`);
  const { status, said } = await run('contradictions', '--lang', 'en');
  expect(status).toBe(1);
  const lines = said.split('\n');
  expect(lines.slice(0, -1).toSorted()).toEqual(
    [`${gloria} ${anNss(1)}`, `${oscar} ${anNss(1)}`, `${oscar} ${anNss(2)}`].toSorted(),
  );
  expect(lines.at(-1)).toContain('Claims that contradict each other: 3.');
  expect((await run('doctor')).said).toContain('se contradicen: 3');
  expect((await run('settle-contradiction', oscar, anNss(2))).status).toBe(0);
  expect((await run('settle-contradiction', gloria, 'ninguno')).status).toBe(0);
  expect((await run('contradictions')).status).toBe(0);
});

test.each([
  ['SASO750909HDFNNS06', anNss(1), 'uno está mal'],
  [oscar, '123', 'escribe ninguno'],
  [oscar, anNss(5), 'Nadie ha dicho'],
  ['ZUNA540308MNELTN05', anNss(1), 'No hay contradicción sobre esa CURP'],
])(
  'the operator who settles %s with %s hears what is wrong, and nothing changes',
  async (curp, nss, sentence) => {
    const { run, importing } = anOperator();
    await importing(`${oscar},${anNss(1)},`, `${gloria},${anNss(1)},`);
    expect(await run('settle-contradiction', curp, nss)).toMatchObject({
      status: 2,
      said: expect.stringContaining(sentence),
    });
    expect((await run('contradictions')).status).toBe(1);
  },
);
