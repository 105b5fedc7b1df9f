'use server';

import { redirect } from 'next/navigation';
import { type Filled, formAction, type Post, refuse } from '#app/[locale]/forms/action.ts';
import { judgeHuman } from '#app/[locale]/tramite/first-answers.ts';
import { answerProposal, askAboutSlips } from '#app/[locale]/visit/slips.ts';
import type { FormState } from '#components/form/form-state.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { preparationSchema } from '#lib/domain/preparation/preparation.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import {
  beginHere,
  keepTypedHere,
  pageAfter,
  readPreparing,
  requireDesk,
} from '#lib/server/preparation/preparing.ts';
import { fieldErrors, networkOf } from '#lib/server/visit/action.ts';

const names = ['curp', 'specialCase', 'email', 'curpKept', 'emailKept', 'withoutSight'] as const;
type FirstPost = Filled<(typeof names)[number]>;

const whereThereIsADesk = ({ locale }: Post) => requireDesk(locale);

const keepFirst = async (post: FirstPost): Promise<FormState> => {
  const { state, values, locale } = post;
  const { clock, humanCheck } = await getDeps();
  const today = mexicoCityDate(clock.now());
  const checked = preparationSchema(today).safeParse(values);
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const question = askAboutSlips(post, checked.data, today);
  if (question) return question;
  const { verdict, answer, refusal } = await judgeHuman(post);
  if (refusal) return refusal;
  const before = await readPreparing();
  // Another CURP is another person at the same computer, whose code must not change the first one's answers.
  if (before?.typed?.curp === checked.data.curp) {
    const changed = { ...before.typed, ...checked.data, locale };
    await keepTypedHere(before.secret, changed);
    redirect(`/${locale}${pageAfter(changed)}`);
  }
  const begun = await beginHere({
    answers: checked.data,
    locale,
    network: await networkOf(),
    withoutSight: verdict === 'withoutSight',
  });
  if (begun.ok)
    redirect(
      `/${locale}${checked.data.specialCase === 'oneName' ? '/preparar/domicilio' : '/preparar/nombre'}`,
    );
  await humanCheck.giveBack(answer);
  return refuse(state, values, {}, `start.${begun.error}|${waitDetail(begun.waitMilliseconds)}`);
};

/** The first page of a preparation. The answer never depends on what is known about the CURP (docs/threats.md T02). */
export const prepare = formAction(
  { id: 'preparar', where: 'prepare', who: whereThereIsADesk, fields: names },
  (post) => answerProposal(post) ?? keepFirst(post),
);
