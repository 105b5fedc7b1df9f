import { openCore } from '#bench/assigning-store.ts';
import type { Bench } from '#bench/bench.ts';
import { plainSealing } from '#bench/plain-sealing.ts';
import { compare, interleave, median, type Pair, type Row } from '#bench/rounds.ts';

const mostPieces = 24;
const perPiece = 25;

type Core = Awaited<ReturnType<typeof openCore>>;

/** In small pieces in turns, so that what disturbs the disk for a moment disturbs both; the median of each side's pieces counts. */
const measureRound = async (pieces: number, sealed: Core, plain: Core): Promise<Pair> => {
  const rates = await interleave(
    pieces,
    () => sealed.rate(perPiece),
    () => plain.rate(perPiece),
  );
  const middle = (side: keyof Pair) => median(rates.map((pair) => pair[side]));
  return { ours: middle('ours'), reference: middle('reference') };
};

/** T22: what sealing costs an assignment: beside the same store with values and indexes in plain. */
export const measureSealing = async (bench: Bench): Promise<Row[]> => {
  const sealed = await openCore(bench.newFolder());
  const plain = await openCore(bench.newFolder(), { sealing: plainSealing });
  const round = () => measureRound(bench.share(mostPieces), sealed, plain);
  await round();
  const pairs: Pair[] = [];
  for (let nth = 0; nth < bench.rounds; nth++) pairs.push(await round());
  await sealed.close();
  await plain.close();
  const what = 'assignments one after the other, sealed | the same in plain';
  return [compare({ id: 'T22', what, unit: ' /s', pairs, target: { atLeast: 0.9 } })];
};
