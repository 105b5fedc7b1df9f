'use server';

import { redirect } from 'next/navigation';
import { buttonAction, type Guard } from '#app/[locale]/forms/action.ts';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { keepLanguage } from '#lib/usecases/request/keep-language.ts';
import { sendLink } from '#lib/usecases/request/send-link.ts';

const { path: page } = steps.inbox;

/** Lets a browser pass that waits for its link. Redirects others to their current step. */
const theWaiting: Guard<{ visit: Visit }> = async ({ locale }) => {
  const visit = await readVisit();
  return { visit: !visit || visit.confirmed ? redirect(pathOf(locale, visit)) : visit };
};

/** "Ya abrí el enlace": continues when this browser is confirmed; otherwise says that it is not. */
export const checkOpened = buttonAction(
  { where: 'checkOpened', who: theWaiting, page },
  async ({ page: inbox }) => redirect(`${inbox}?aviso=todavia`),
);

/** "Enviar de nuevo": sends a new link to the same address. The earlier one stops working. */
export const sendAgain = buttonAction(
  { where: 'sendLink', who: theWaiting, page },
  async ({ visit, locale, page: inbox }) => {
    await run(keepLanguage)(visit.request.id, locale);
    const sent = await run(sendLink)(visit.request.id);
    wakeMail();
    redirect(afterSending(inbox, sent));
  },
);
