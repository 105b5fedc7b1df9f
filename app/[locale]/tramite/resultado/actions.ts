'use server';

import { redirect } from 'next/navigation';
import { afterSending } from '#app/[locale]/tramite/wait-notice.ts';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import { pathOf, requireVisit } from '#lib/server/visit/page.ts';

/** "Enviar otra vez por correo": both documents, to the address that is bound to the CURP. */
export async function sendAgain(data: FormData): Promise<void> {
  const page = `/${localeOf(data)}/tramite/resultado`;
  await orNotice('sendDocuments', page, async () => {
    const visit = await requireVisit(data);
    const { sendDocuments } = await getService();
    const sent = await sendDocuments(visit.request.id, journeyOf(visit).servedBy ?? undefined);
    wakeMail();
    if (!sent.ok && sent.error === 'notNow') redirect(pathOf(localeOf(data), visit));
    redirect(afterSending(page, sent));
  });
}
