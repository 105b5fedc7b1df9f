import type { HumanAnswer } from '#lib/adapters/human-check/human-check.ts';
import { readFields } from '#lib/server/action.ts';

/** The part of step 1 that tells a person from a program. */
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
