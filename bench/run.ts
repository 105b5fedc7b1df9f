import { parseArgs } from 'node:util';
import { type Bench, openBench } from '#bench/bench.ts';
import { type Group, groups } from '#bench/groups.ts';
import type { Row } from '#bench/rounds.ts';
import { tableOf } from '#bench/table.ts';

const usage = `npm run bench -- [--only P7,P12] [--rounds 5]

Measures the goals of performance as ratios: ours and a reference side by side, in turns, in one run.
Each cell shows the median of the rounds and, where they differ, the least and the most.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
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
    return ids.map((id) => failedRow(id, error));
  } finally {
    console.error(`${ids.join(', ')}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }
};

const measureAll = async (): Promise<Row[]> => {
  const bench = openBench(Math.max(1, Number(values.rounds) || 5));
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
else console.log(`\n${tableOf(await measureAll())}`);
