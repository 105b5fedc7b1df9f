'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { theVisit } from '#app/[locale]/tramite/who.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

/** "Enviar otra vez por correo": sends both documents to the address that is bound to the number. */
export const sendAgain = buttonAction(
  { where: 'sendDocuments', who: theVisit, page: steps.result.path },
  async ({ visit, locale, page }) => {
    const sent = await run(sendDocuments)(visit.request.id, journeyOf(visit).servedBy ?? undefined);
    wakeMail();
    if (!sent.ok && sent.error === 'notNow') redirect(pathOf(locale, visit));
    redirect(afterSending(page, sent));
  },
);
