'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction, linkTokenOf, type Post } from '#app/[locale]/forms/action.ts';
import { pathWithoutYes } from '#app/[locale]/forms/mail-answer.ts';
import { beganHere, isBegunHere } from '#app/[locale]/tramite/confirmar/[token]/begun.ts';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { run } from '#lib/server/deps/run.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { openSession, readVisit, resumePress } from '#lib/server/visit/session.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { confirmLink, requestToRenew } from '#lib/usecases/request/confirm-link.ts';
import { sendLink } from '#lib/usecases/request/send-link.ts';

/** Identifies one display of the page, so that two presses of its button count once. */
const pressOf = (data: FormData): string | undefined => {
  const { press } = readFields(data, ['press']);
  return /^[\w-]{43}$/.test(press) ? `${linkTokenOf(data)} ${press}` : undefined;
};

const page = ({ data }: Post) => `/tramite/confirmar/${linkTokenOf(data)}`;

/** The browser that began the request only presses the button. Another one answers the question too; without a yes it goes back. */
const answerElsewhere = async (token: string, data: FormData, here: string): Promise<void> => {
  const elsewhere = (await isBegunHere(token)) ? null : pathWithoutYes(data, here);
  if (elsewhere) redirect(elsewhere);
};

/** "Confirmar mi correo": uses the link up. This browser continues with the request in a new session. */
export const confirm = buttonAction(
  { where: 'confirm', who: anybody, page },
  async ({ data, locale, page: here }) => {
    const token = linkTokenOf(data);
    await answerElsewhere(token, data, here);
    const confirmed = await run(confirmLink)(token, await beganHere());
    const press = pressOf(data);
    if (confirmed.ok) await openSession(confirmed.value.requestId, true, { press });
    else if (confirmed.error !== 'used' || !press || !(await resumePress(press))) redirect(here);
    redirect(pathOf(locale, await readVisit()));
  },
);

/** Sends a new link in place of one that stopped working, to the same address. The page does not show the address. */
export const sendNewLink = buttonAction(
  { where: 'sendNewLink', who: anybody, page },
  async ({ data, page: here }) => {
    const token = linkTokenOf(data);
    await answerElsewhere(token, data, here);
    const requestId = await run(requestToRenew)(token);
    if (requestId === null) redirect(here);
    const sent = await run(sendLink)(requestId);
    wakeMail();
    redirect(afterSending(here, sent));
  },
);
