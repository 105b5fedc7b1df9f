'use server';

import { redirect } from 'next/navigation';
import { localeOf } from '#app/[locale]/tramite/answer.ts';
import { readFields } from '#lib/server/action.ts';
import { pathOf } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';
import { openSession, readVisit } from '#lib/server/session.ts';
import { wakeMail } from '#lib/server/wake.ts';

/** "Confirmar mi correo": the link is used up and this browser, under a new session, goes on with the request. */
export async function confirm(data: FormData): Promise<void> {
  const { token } = readFields(data, ['token']);
  const { confirmLink } = await getService();
  const confirmed = await confirmLink(token);
  if (!confirmed.ok) redirect(`/${localeOf(data)}/tramite/confirmar/${encodeURIComponent(token)}`);
  await openSession(confirmed.value.requestId, true);
  redirect(pathOf(localeOf(data), await readVisit()));
}

/** A link that stopped working: a new one goes to the same address, which is not shown here. */
export async function sendNewLink(data: FormData): Promise<void> {
  const { token } = readFields(data, ['token']);
  const page = `/${localeOf(data)}/tramite/confirmar/${encodeURIComponent(token)}`;
  const { inspectLink, sendLink } = await getService();
  const link = await inspectLink(token);
  if (!link.ok) redirect(page);
  const sent = await sendLink(link.value.requestId);
  wakeMail();
  redirect(`${page}?aviso=${sent.ok ? 'enviado' : 'espera'}`);
}
