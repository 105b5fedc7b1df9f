import type { HumanAnswer, HumanEffort } from '#lib/adapters/human-check/human-check.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { networkOf, readFields } from '#lib/server/visit/action.ts';

export type { HumanAnswer };

/** The fields of step 1 that tell a person from a program. */
export const readHumanAnswer = (data: FormData): HumanAnswer => {
  const fields = readFields(data, ['humanToken', 'humanSolution', 'letters', 'withoutSight', 'website']);
  return {
    token: fields.humanToken,
    solution: fields.humanSolution,
    letters: fields.letters,
    withoutSight: fields.withoutSight !== '',
    trap: fields.website,
  };
};

/** A network that starts very many requests gets longer puzzles; nobody there is refused for it (docs/operating.md §3). */
export const humanEffort = async (): Promise<HumanEffort> => {
  const { limiter, keyring } = await getDeps();
  const { allowed } = await limiter.look('startBeforeFriction', keyring.fingerprint(await networkOf()));
  return allowed ? 'usual' : 'long';
};
