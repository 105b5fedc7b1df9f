'use server';

import { redirect } from 'next/navigation';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';

const page = (data: FormData) => `/${localeOf(data)}/tramite/correo`;

/** The browser that still waits for its link; any other is sent to where it stands. */
const requireWaiting = async (data: FormData) => {
  const visit = await readVisit();
  return !visit || visit.confirmed ? redirect(pathOf(localeOf(data), visit)) : visit;
};

/** "Ya abrí el enlace": goes on when this browser is confirmed, says so when it is not. */
export async function checkOpened(data: FormData): Promise<void> {
  await orNotice('checkOpened', page(data), async () => {
    await requireWaiting(data);
    redirect(`${page(data)}?aviso=todavia`);
  });
}

/** "Enviar de nuevo": a new link to the same address; the earlier one stops working. */
export async function sendAgain(data: FormData): Promise<void> {
  await orNotice('sendLink', page(data), async () => {
    const visit = await requireWaiting(data);
    const { sendLink, keepLanguage } = await getService();
    await keepLanguage(visit.request.id, localeOf(data));
    const sent = await sendLink(visit.request.id);
    wakeMail();
    redirect(afterSending(page(data), sent));
  });
}
