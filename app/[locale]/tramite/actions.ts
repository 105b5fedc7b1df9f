'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { anybody, type Filled, formAction, refuse, show } from '#app/[locale]/forms/action.ts';
import type { FieldMessages, FormMessage, FormState } from '#components/form/form-state.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { centuryDoubt } from '#lib/domain/curp/century.ts';
import { type Curp, normalizeCurp } from '#lib/domain/curp/curp.ts';
import { centuryMessage } from '#lib/domain/curp/message.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { suggestEmail } from '#lib/domain/email/suggestion.ts';
import { startSchema } from '#lib/domain/form/answers.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { fieldErrors, networkOf } from '#lib/server/visit/action.ts';
import { type HumanAnswer, humanEffort, readHumanAnswer } from '#lib/server/visit/human-answer.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { openSession, readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';

const names = ['curp', 'email', 'emailConfirmation', 'curpKept', 'emailKept', 'withoutSight'] as const;
type StartPost = Filled<(typeof names)[number]>;

/** Handles the buttons of a proposal; null for the button of the form. */
const handleIntent = ({ state, data, values }: StartPost): FormState | null => {
  const [intent, value = ''] = String(data.get('intent') ?? '').split(':');
  if (intent === 'useCurp') return show(state, { ...values, curp: value, curpKept: '' });
  if (intent === 'keepCurp') return show(state, { ...values, curpKept: values.curp });
  if (intent === 'useEmail') return show(state, { ...values, email: value, emailConfirmation: value });
  if (intent === 'keepEmail') return show(state, { ...values, emailKept: values.email });
  return null;
};

/** A browser that solved no puzzle shows the letters: without scripts, without cryptography, or where the operator chose them. */
const complaintOf = ({ letters, solution }: HumanAnswer): [FieldMessages, FormMessage?] => {
  if (letters !== '') return [{ letters: 'letters.WRONG' }];
  return solution === '' ? [{ letters: 'letters.EMPTY' }] : [{}, 'humanCheck.FAILED'];
};

const judgeHuman = async ({ state, data, values }: StartPost) => {
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

/** Whether this browser has the same case open. Then it continues there without a second link. */
const isSameCase = ({ request }: Visit, curp: Curp, email: Email) =>
  request.curp === curp && request.email === email && request.stage !== 'referred';

type Typed = { curp: Curp; email: Email };

/** Asks about what is formally right and hardly meant: a birth so long ago, a domain that looks like another. Null when there is nothing to ask. */
const askAboutSlips = (
  { state, values }: StartPost,
  { curp, email }: Typed,
  today: CalendarDate,
): FormState | null => {
  const doubt = centuryDoubt(curp, today);
  if (doubt && normalizeCurp(values.curpKept) !== curp)
    return refuse(state, values, { curp: centuryMessage(doubt) });
  const suggestion = suggestEmail(email);
  const kept = parseEmail(values.emailKept);
  if (!suggestion || (kept.ok && kept.value === email)) return null;
  return refuse(state, { ...values, emailKept: values.email }, { email: `email.SUSPICIOUS|${suggestion}` });
};

const begin = async (post: StartPost): Promise<FormState> => {
  const { state, values, locale } = post;
  const deps = await getDeps();
  const today = mexicoCityDate(deps.clock.now());
  const confirmation = deps.environment.repeatEmail ? values.emailConfirmation : values.email;
  const checked = startSchema(today).safeParse({
    ...values,
    emailConfirmation: confirmation,
  });
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const { curp, email } = checked.data;
  const question = askAboutSlips(post, checked.data, today);
  if (question) return question;
  const { verdict, answer, refusal } = await judgeHuman(post);
  if (refusal) return refusal;
  const visit = await readVisit();
  if (visit?.confirmed && isSameCase(visit, curp, email)) redirect(pathOf(locale, visit));
  const starting = run(startRequest)({
    curp,
    email,
    locale,
    network: await networkOf(),
    withoutSight: verdict === 'withoutSight',
    unconfirmedRequestId: visit && !visit.confirmed ? visit.request.id : null,
    isOwn: true,
  });
  // Gives the check back, because the failure is ours.
  const started = await starting.catch((error: unknown) => {
    deps.humanCheck.giveBack(answer);
    throw error;
  });
  if (!started.ok) {
    deps.humanCheck.giveBack(answer);
    return refuse(state, values, {}, `start.${started.error}|${waitDetail(started.waitMilliseconds)}`);
  }
  await openSession(started.value.requestId, false);
  wakeMail();
  return redirect(`/${locale}/tramite/correo`);
};

/** Step 1. Everybody may call it, because it checks everything. The answer never depends on what is known about the CURP (docs/threats.md T02). */
export const start = formAction(
  { id: 'tramite', where: 'start', who: anybody, fields: names },
  (post) => handleIntent(post) ?? begin(post),
);
