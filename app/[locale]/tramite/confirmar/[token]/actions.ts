'use server';

import { redirect } from 'next/navigation';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { openSession, readVisit, resumePress } from '#lib/server/visit/session.ts';

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

const pageOf = (data: FormData) => `/${localeOf(data)}/tramite/confirmar/${tokenOf(data)}`;

/** "Confirmar mi correo": the link is used up and this browser, under a new session, goes on with the request. */
export async function confirm(data: FormData): Promise<void> {
  await orNotice('confirm', pageOf(data), async () => {
    const { confirmLink } = await getService();
    const confirmed = await confirmLink(tokenOf(data));
    const press = pressOf(data);
    if (confirmed.ok) await openSession(confirmed.value.requestId, true, { press });
    else if (confirmed.error !== 'used' || !press || !(await resumePress(press))) redirect(pageOf(data));
    redirect(pathOf(localeOf(data), await readVisit()));
  });
}

/** A link that stopped working: a new one goes to the same address, which is not shown here. */
export async function sendNewLink(data: FormData): Promise<void> {
  await orNotice('sendNewLink', pageOf(data), async () => {
    const { requestToRenew, sendLink } = await getService();
    const requestId = await requestToRenew(tokenOf(data));
    if (requestId === null) redirect(pageOf(data));
    const sent = await sendLink(requestId);
    wakeMail();
    redirect(afterSending(pageOf(data), sent));
  });
}
