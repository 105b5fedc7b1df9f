import { refresh } from 'next/cache';
import { type Filled, refuse, settle } from '#app/[locale]/forms/action.ts';
import type { FieldMessages, FormMessage, FormState } from '#components/form/form-state.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { centuryDoubt } from '#lib/domain/curp/century.ts';
import { type Curp, normalizeCurp } from '#lib/domain/curp/curp.ts';
import { centuryMessage } from '#lib/domain/curp/message.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { emailSlip } from '#lib/domain/form/answers.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { type HumanAnswer, humanEffort, readHumanAnswer } from '#lib/server/visit/human-answer.ts';

/** The first form of a way: step 1, or the preparation. It asks for CURP and address and tells people from programs. */
type FirstPost = Filled<'curp' | 'email' | 'curpKept' | 'emailKept'>;

/** The answer to the buttons of a proposal; null for the button of the form. */
export const answerProposal = ({ state, data, values }: FirstPost): FormState | null => {
  const [intent, value = ''] = String(data.get('intent') ?? '').split(':');
  const curp = (changed: object, said?: FormMessage) =>
    settle(state, { ...values, ...changed }, ['curp'], said);
  const email = (changed: object, said?: FormMessage) =>
    settle(state, { ...values, ...changed }, ['email', 'emailConfirmation'], said);
  if (intent === 'useCurp') return curp({ curp: value, curpKept: '' }, 'curp.CHANGED');
  if (intent === 'keepCurp') return curp({ curpKept: values.curp });
  if (intent === 'useEmail') return email({ email: value, emailConfirmation: value }, 'email.CHANGED');
  if (intent === 'keepEmail') return email({ emailKept: values.email }, 'email.KEPT');
  return null;
};

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

type Typed = { curp: Curp; email: Email | null };

/** Asks about what is formally right and hardly meant: a birth so long ago, a domain that looks like another. Null when there is nothing to ask. */
export const askAboutSlips = (
  { state, values }: FirstPost,
  { curp, email }: Typed,
  today: CalendarDate,
): FormState | null => {
  const doubt = centuryDoubt(curp, today);
  if (doubt && normalizeCurp(values.curpKept) !== curp)
    return refuse(state, values, { curp: centuryMessage(doubt) });
  if (email === null) return null;
  const suggestion = emailSlip(email, values.emailKept);
  if (suggestion === null) return null;
  return refuse(state, { ...values, emailKept: values.email }, { email: `email.SUSPICIOUS|${suggestion}` });
};
