'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction, type Post } from '#app/[locale]/forms/action.ts';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { run } from '#lib/server/deps/run.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { openSession, readVisit, resumePress } from '#lib/server/visit/session.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { confirmLink, requestToRenew } from '#lib/usecases/request/confirm-link.ts';
import { sendLink } from '#lib/usecases/request/send-link.ts';

/** The token as a link carries it (43 characters of base64url); any other text becomes one that no link has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w-]{43}$/.test(token) ? token : 'incompleto';
};

/** One showing of the page with the button, together with its link. */
const pressOf = (data: FormData): string | undefined => {
  const { press } = readFields(data, ['press']);
  return /^[\w-]{43}$/.test(press) ? `${tokenOf(data)} ${press}` : undefined;
};

const page = ({ data }: Post) => `/tramite/confirmar/${tokenOf(data)}`;

/** "Confirmar mi correo": the link is used up, and this browser continues with the request under a new session. */
export const confirm = buttonAction(
  { where: 'confirm', who: anybody, page },
  async ({ data, locale, page: here }) => {
    const confirmed = await run(confirmLink)(tokenOf(data));
    const press = pressOf(data);
    if (confirmed.ok) await openSession(confirmed.value.requestId, true, { press });
    else if (confirmed.error !== 'used' || !press || !(await resumePress(press))) redirect(here);
    redirect(pathOf(locale, await readVisit()));
  },
);

/** A link that stopped working: a new one goes to the same address, which is not shown here. */
export const sendNewLink = buttonAction(
  { where: 'sendNewLink', who: anybody, page },
  async ({ data, page: here }) => {
    const requestId = await run(requestToRenew)(tokenOf(data));
    if (requestId === null) redirect(here);
    const sent = await run(sendLink)(requestId);
    wakeMail();
    redirect(afterSending(here, sent));
  },
);
