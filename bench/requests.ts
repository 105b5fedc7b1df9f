import type { Bench } from '#bench/bench.ts';
import { inLanes, openClient } from '#bench/client.ts';
import { compare, interleave, perSecond, type Row } from '#bench/rounds.ts';
import { startNext } from '#bench/servers.ts';
import { startSite } from '#bench/site.ts';

const connections = 10;
const mostRequests = 300;

const reader = (origin: string, path: string) => {
  const client = openClient(origin);
  const read = async () => {
    const { status } = await client.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  };
  const rate = (count: number) => perSecond(count, () => inLanes(connections, count, read));
  return { rate, close: client.close };
};

/** P5: how many people can open the form at once. */
export const measureReading = async (bench: Bench): Promise<Row[]> => {
  const requests = bench.share(mostRequests);
  const site = await startSite(bench.newFolder(), async () => {});
  const reference = await startNext(await bench.smallestApp(), '/form');
  const ours = reader(site.origin, '/es/tramite');
  const smallest = reader(reference.origin, '/form');
  try {
    await ours.rate(requests);
    await smallest.rate(requests);
    const pairs = await interleave(
      bench.rounds,
      () => ours.rate(requests),
      () => smallest.rate(requests),
    );
    const what = `/es/tramite, requests at ${connections} connections | smallest App Router page with a form`;
    return [compare({ id: 'P5', what, unit: ' /s', pairs, target: { atLeast: 0.8 } })];
  } finally {
    ours.close();
    smallest.close();
    await Promise.all([site.stop(), reference.stop()]);
  }
};
