'use server';

import { redirect } from 'next/navigation';
import { localeOf } from '#app/[locale]/tramite/answer.ts';
import { pathOf } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';
import { readVisit } from '#lib/server/session.ts';
import { wakeMail } from '#lib/server/wake.ts';

/** "Ya abrí el enlace": goes on when this browser is confirmed, says so when it is not. */
export async function checkOpened(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const visit = await readVisit();
  if (!visit || visit.confirmed) redirect(pathOf(locale, visit));
  redirect(`/${locale}/tramite/correo?aviso=todavia`);
}

/** "Enviar de nuevo": a new link to the same address; the earlier one stops working. */
export async function sendAgain(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const visit = await readVisit();
  if (!visit || visit.confirmed) redirect(pathOf(locale, visit));
  const { sendLink, keepLanguage } = await getService();
  await keepLanguage(visit.request.id, locale);
  const sent = await sendLink(visit.request.id);
  wakeMail();
  redirect(`/${locale}/tramite/correo?aviso=${sent.ok ? 'enviado' : 'espera'}`);
}
