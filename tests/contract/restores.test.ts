import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { aCurp } from '#tests/support/builders.ts';
import { giveTo } from '#tests/support/given-numbers.ts';
import { judgeNumbers, type Telling, type Verdict } from '#tests/support/number-judge.ts';
import { withDatabase } from '#tests/support/opened-database.ts';
import { foreignLog, type RestoreKind, restoreKinds } from '#tests/support/restore-kinds.ts';
import { anInstallation } from '#tests/support/restored-installation.ts';
import { describeStores } from '#tests/support/stores.ts';

/** Restores of each kind: fifty in a full run (npm run restores:full). */
const rounds = Number(process.env.RESTORES ?? 1);

type Installation = ReturnType<typeof anInstallation>;

/** Breaks something after a restore, to see that the judge sees it. */
type Plant = (installation: Installation) => Promise<void>;

/** Restores again and again; people get numbers before, after the copy, and after the restore. Answers what the judge says at the end. */
const restoreAgain = async (
  installation: Installation,
  kind: RestoreKind,
  times: number,
  plant: Plant = async () => undefined,
): Promise<Verdict & { told: number }> => {
  const tellings: Telling[] = [];
  const mayBeUnknown = new Set<Curp>();
  let person = 0;
  const give = async (count: number): Promise<Curp[]> =>
    installation.whileServing(async (store) => {
      const people = Array.from({ length: count }, (_, at) => person + at);
      person += count;
      for (const n of people) tellings.push({ curp: aCurp(n), nss: await giveTo(store, n) });
      if (installation.where.file)
        copyFileSync(`${installation.where.file}-wal`, `${installation.where.file}-wal.cut`);
      return people.map(aCurp);
    });
  await give(2);
  for (let round = 0; round < times; round += 1) {
    const restore = await kind.prepare(installation);
    const after = await give(Math.min(kind.most, 1 + (round % 7)));
    if (kind.forgets) for (const curp of after) mayBeUnknown.add(curp);
    const { status, said } = await restore();
    expect(status, said).not.toBe(2);
    await plant(installation);
    await give(1 + (round % 3));
  }
  const answers = await installation.whileServing(async (store) => {
    const known = new Map<Curp, string | null>();
    for (const { curp } of tellings) known.set(curp, (await store.holders.find(curp))?.nss ?? null);
    return known;
  });
  return { ...judgeNumbers(tellings, answers, mayBeUnknown), told: tellings.length };
};

const kindNamed = (name: string): RestoreKind => {
  const kind = restoreKinds.find((each) => each.name.includes(name));
  if (!kind) throw new Error(`no kind of restore is called ${name}`);
  return kind;
};

/** The counters of the store and the marks of the record as they were, as if accepting a restore moved none of them. */
const counterStands: Plant = async ({ where, folders }) => {
  await withDatabase(where, async ({ db }) => {
    await db.updateTable('counters').set({ last_used: 2 }).execute();
    await db.deleteFrom('counter_floors').execute();
  });
  const marks = join(folders.recordDir, 'issued-numbers.jsonl');
  if (existsSync(marks)) writeFileSync(marks, `${readFileSync(marks, 'utf8').split('\n')[0]}\n`);
};

/** The people of the record are not brought back. */
const nobodyComesBack: Plant = ({ where, folders }) => {
  for (const name of readdirSync(folders.recordDir).filter((each) => each.endsWith('.sealed')))
    rmSync(join(folders.recordDir, name));
  return withDatabase(where, async ({ db }) => {
    await db.deleteFrom('holders').execute();
  });
};

const expectNothingLost = async (installation: Installation, kind: RestoreKind): Promise<void> => {
  const { twice, lost, told } = await restoreAgain(installation, kind, rounds);
  expect({ twice, lost }).toEqual({ twice: [], lost: [] });
  expect(told).toBeGreaterThanOrEqual(2 + 2 * rounds);
};

test(`T28: nobody gets a number that somebody was told, and who was told one has it, after ${foreignLog.name}`, () =>
  expectNothingLost(anInstallation({}), foreignLog));

describeStores(
  'after a restore nobody gets a number that somebody was told, and who was told one has it',
  (open) => {
    const prepare = async () => anInstallation(await (await open()).elsewhere());

    test.each(restoreKinds.map((kind) => [kind.name, kind] as const))('T28: %s', async (_, kind) =>
      expectNothingLost(await prepare(), kind),
    );

    test('T28: the judge of these restores sees counters that were not moved', async () => {
      const kind = kindNamed('whole record is lost');
      expect((await restoreAgain(await prepare(), kind, 1, counterStands)).twice).not.toEqual([]);
    });

    test('T28: the judge of these restores sees people who did not come back', async () => {
      const kind = kindNamed('earlier day');
      expect((await restoreAgain(await prepare(), kind, 1, nobodyComesBack)).lost).not.toEqual([]);
    });
  },
);
