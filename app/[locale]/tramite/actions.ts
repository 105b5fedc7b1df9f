'use server';

import { redirect } from 'next/navigation';
import { anybody, type Filled, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { judgeHuman } from '#app/[locale]/tramite/first-answers.ts';
import { answerProposal, askAboutSlips } from '#app/[locale]/visit/slips.ts';
import type { FormState } from '#components/form/form-state.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { startSchema } from '#lib/domain/form/answers.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { fieldErrors, networkOf } from '#lib/server/visit/action.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { openSession, readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';

const names = ['curp', 'email', 'emailConfirmation', 'curpKept', 'emailKept', 'withoutSight'] as const;
type StartPost = Filled<(typeof names)[number]>;

/** Whether this browser has the same case open. Then it continues there without a second link. */
const isSameCase = ({ request }: Visit, curp: Curp, email: Email) =>
  request.curp === curp && request.email === email && request.stage !== 'referred';

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
  // Gives the check back, because the failure is ours. When that fails too, the first error says more.
  const started = await starting.catch(async (error: unknown) => {
    await deps.humanCheck.giveBack(answer).catch(() => undefined);
    throw error;
  });
  if (!started.ok) {
    await deps.humanCheck.giveBack(answer);
    return refuse(state, values, {}, `start.${started.error}|${waitDetail(started.waitMilliseconds)}`);
  }
  await openSession(started.value.requestId, false);
  wakeMail();
  return redirect(`/${locale}/tramite/correo`);
};

/** Step 1. Everybody may call it, because it checks everything. The answer never depends on what is known about the CURP (docs/threats.md T02). */
export const start = formAction(
  { id: 'tramite', where: 'start', who: anybody, fields: names },
  (post) => answerProposal(post) ?? begin(post),
);
