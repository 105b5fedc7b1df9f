'use server';

import { redirect } from 'next/navigation';
import { localeOf } from '#lib/server/action.ts';
import { getDeps } from '#lib/server/deps.ts';
import { dropCookie } from '#lib/server/form-cookie.ts';
import { closeSession, readVisit } from '#lib/server/session.ts';

/** "Salir" and "Finalizar trámite": the session ends here and in the browser. Anybody may call it; it only ends their own. */
export async function leave(data: FormData): Promise<void> {
  const visit = await readVisit();
  const { log } = await getDeps();
  await Promise.all([closeSession(), dropCookie()]);
  log.event('session.finished', { requestId: visit?.request.id });
  redirect(`/${localeOf(data)}${visit?.desk ? '/mostrador' : '/tramite/fin'}`);
}
