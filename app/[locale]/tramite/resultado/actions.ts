'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { theVisit } from '#app/[locale]/tramite/who.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import { pathOf } from '#lib/server/visit/page.ts';

/** "Enviar otra vez por correo": both documents, to the address that is bound to the CURP. */
export const sendAgain = buttonAction(
  { where: 'sendDocuments', who: theVisit, page: steps.result.path },
  async ({ visit, locale, page }) => {
    const { sendDocuments } = await getService();
    const sent = await sendDocuments(visit.request.id, journeyOf(visit).servedBy ?? undefined);
    wakeMail();
    if (!sent.ok && sent.error === 'notNow') redirect(pathOf(locale, visit));
    redirect(afterSending(page, sent));
  },
);
