import { refresh } from 'next/cache';
import { type Filled, refuse } from '#app/[locale]/forms/action.ts';
import type { FieldMessages, FormMessage } from '#components/form/form-state.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { type HumanAnswer, humanEffort, readHumanAnswer } from '#lib/server/visit/human-answer.ts';

/** The first form of a way: step 1, or the preparation. It asks for CURP and address and tells people from programs. */
type FirstPost = Filled<'curp' | 'email' | 'curpKept' | 'emailKept'>;

/** A browser that solved no puzzle shows the letters: without scripts, without cryptography, or where the operator chose them. */
const complaintOf = ({ letters, solution }: HumanAnswer): [FieldMessages, FormMessage?] => {
  if (letters !== '') return [{ letters: 'letters.WRONG' }];
  return solution === '' ? [{ letters: 'letters.EMPTY' }] : [{}, 'humanCheck.FAILED'];
};

/** Whether a person sent the form. `refusal`: the answer to a program, or to somebody whose check failed. */
export const judgeHuman = async ({ state, data, values }: FirstPost) => {
  const { humanCheck } = await getDeps();
  const answer = readHumanAnswer(data);
  const verdict = await humanCheck.judge(answer, await humanEffort());
  if (verdict === 'passed' || verdict === 'withoutSight') return { verdict, answer, refusal: null };
  if (verdict === 'tooFast')
    return { verdict, answer, refusal: refuse(state, values, {}, 'humanCheck.TOO_FAST') };
  // The page brings a new puzzle, because this one is used or too old.
  refresh();
  return { verdict, answer, refusal: refuse(state, values, ...complaintOf(answer)) };
};
