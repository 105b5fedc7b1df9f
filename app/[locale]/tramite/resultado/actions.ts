'use server';

import { redirect } from 'next/navigation';
import { localeOf } from '#app/[locale]/tramite/answer.ts';
import { pathOf, requireVisit } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';
import { wakeMail } from '#lib/server/wake.ts';

/** "Enviar otra vez por correo": both documents, to the address that is bound to the CURP. */
export async function sendAgain(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const visit = await requireVisit(locale);
  const { sendDocuments } = await getService();
  const sent = await sendDocuments(visit.request.id);
  wakeMail();
  if (!sent.ok && sent.error === 'notNow') redirect(pathOf(locale, visit));
  redirect(`/${locale}/tramite/resultado?aviso=${sent.ok ? 'enviado' : 'espera'}`);
}
