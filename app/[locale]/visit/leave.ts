'use server';

import { redirect } from 'next/navigation';
import { getDeps } from '#lib/server/deps/deps.ts';
import { localeOf } from '#lib/server/visit/action.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import { keptForm } from '#lib/server/visit/kept-form.ts';
import { closeSession, readVisit } from '#lib/server/visit/session.ts';

/** "Salir" and "Finalizar trámite": ends the session here and in the browser. Everybody may call it, because it ends only their own. */
export async function leave(data: FormData): Promise<void> {
  const visit = await readVisit();
  const { log } = await getDeps();
  await Promise.all([closeSession(), keptForm.drop()]);
  log.event('session.finished', { requestId: visit?.request.id });
  redirect(`/${localeOf(data)}${journeyOf(visit).endPath}`);
}
