import { parseArgs } from 'node:util';
import { type Bench, openBench } from '#bench/bench.ts';
import { type Group, groups } from '#bench/groups.ts';
import { stopAll } from '#bench/processes.ts';
import type { Row } from '#bench/rounds.ts';
import { tableOf } from '#bench/table.ts';

const usage = `npm run bench -- [--only P7,P12] [--rounds 5] [--small]

Measures the goals of performance as ratios: ours and a reference side by side, in turns, in one run.
Each cell shows the median of the rounds and, where they differ, the least and the most.
With --small each group runs once with a twentieth of the work: its figures mean nothing, it shows that the group still runs.
The exit status is 1 when a group cannot be measured.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    small: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const wanted = values.only.split(',').filter(Boolean);
const isWanted = (id: string): boolean => wanted.length === 0 || wanted.includes(id);

const failedRow = (id: string, error: unknown): Row => ({
  id,
  what: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  ours: '–',
  reference: '–',
  ratio: '–',
  target: '–',
  verdict: 'not measured',
});

/** A group that breaks costs its own rows only. */
const measureGroup = async ({ ids, measure }: Group, bench: Bench): Promise<Row[]> => {
  const startedAt = Date.now();
  try {
    return await measure(bench);
  } catch (error) {
    console.error(error);
    await stopAll();
    return ids.map((id) => failedRow(id, error));
  } finally {
    console.error(`${ids.join(', ')}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }
};

const measureAll = async (): Promise<Row[]> => {
  const rounds = values.small ? 1 : Math.max(1, Number(values.rounds) || 5);
  const bench = openBench({ rounds, isSmall: values.small });
  const rows: Row[] = [];
  try {
    for (const group of groups.filter(({ ids }) => ids.some(isWanted)))
      rows.push(...(await measureGroup(group, bench)).filter(({ id }) => isWanted(id)));
  } finally {
    bench.end();
  }
  return rows;
};

if (values.help) console.log(usage);
else {
  const rows = await measureAll();
  console.log(`\n${tableOf(rows)}`);
  if (rows.some(({ verdict }) => verdict === 'not measured')) process.exitCode = 1;
}
