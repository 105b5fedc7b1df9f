import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { createDeps } from '#lib/server/deps/deps.ts';
import { openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { aCurp } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { give } from '#tests/support/given-numbers.ts';
import { institutionVariables } from '#tests/support/institution.ts';

/** An institution that gave numbers to 30 people, was copied with its whole data folder, and gave 40 more. */
const anInstallation = async () => {
  const variables = await institutionVariables();
  const { dataDir, recordDir } = readEnvironment(variables);
  const backup = join(aFolder(), 'backup');
  const giveTo = async (from: number, count: number) => {
    const store = await openStoreOf(readEnvironment(variables), 'refuse');
    try {
      return await give(store, from, count);
    } finally {
      await store.close();
    }
  };
  const before = await giveTo(0, 30);
  cpSync(dataDir, backup, { recursive: true });
  const after = await giveTo(30, 40);
  const putBack = () => {
    rmSync(dataDir, { recursive: true });
    cpSync(backup, dataDir, { recursive: true });
  };
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const status = await runAdmin(args, { print: say, complain: say, redraw: null }, variables);
    return { status, said: said.join('\n') };
  };
  const start = async () => {
    const deps = await createDeps(readEnvironment(variables));
    deps.mailer.close();
    await deps.store.close();
  };
  return { variables, recordDir, before, after, giveTo, putBack, run, start };
};

test('T28: after a whole data folder was put back, nobody gets another person’s number and everybody keeps their own', async () => {
  const { variables, before, after, giveTo, putBack, run, start } = await anInstallation();
  putBack();
  await expect(start()).rejects.toThrow('RECORD_DIR says who got them');
  const { status, said } = await run('accept-restore');
  expect(said).toContain('volvió del registro: 40.');
  expect(said).toContain('Si el registro también viene del respaldo');
  expect(status).toBe(0);
  await start();
  const next = await giveTo(70, 40);
  expect(new Set([...before, ...after, ...next]).size).toBe(110);
  const store = await openStoreOf(readEnvironment(variables));
  for (const [at, nss] of [...before, ...after].entries())
    expect((await store.holders.find(aCurp(at)))?.nss).toBe(nss);
  await store.close();
});

test('T28: without the record the command says that nobody knows who got a number, and still gives none twice', async () => {
  const { recordDir, before, after, giveTo, putBack, run, start } = await anInstallation();
  putBack();
  rmSync(recordDir, { recursive: true });
  await expect(start()).rejects.toThrow('does not hold the record');
  const { status, said } = await run('accept-restore', '--lang', 'en');
  expect(said).toContain('There was no record in RECORD_DIR');
  expect(status).toBe(1);
  const next = await giveTo(70, 40);
  expect(new Set([...before, ...after, ...next]).size).toBe(110);
});

test('T28: the operator hears how many numbers are missing when a day of the record is lost', async () => {
  const { recordDir, putBack, run } = await anInstallation();
  putBack();
  for (const name of readdirSync(recordDir).filter((each) => each.endsWith('.sealed')))
    rmSync(join(recordDir, name));
  const { status, said } = await run('accept-restore');
  expect(said).toContain('no están en el registro: 40 como máximo');
  expect(status).toBe(1);
});

test.each(['0', '-5', 'many', '10000'])(
  'the operator hears that --skip %s is no number, and nothing changes',
  async (skip) => {
    const { giveTo, run } = await anInstallation();
    expect(await run('accept-restore', `--skip=${skip}`)).toMatchObject({
      status: 2,
      said: expect.stringContaining('No cambió nada'),
    });
    expect((await giveTo(70, 1))[0]?.slice(6, 10)).toBe('0071');
  },
);
