'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { theVisit } from '#app/[locale]/tramite/who.ts';
import { run } from '#lib/server/deps/run.ts';
import { dropIdentity, readIdentity } from '#lib/server/visit/identity-cookie.ts';
import { goToStep } from '#lib/server/visit/page.ts';
import { openSession } from '#lib/server/visit/session.ts';
import { proveIdentity } from '#lib/usecases/request/prove-identity.ts';

/** "Continuar": makes the proof count, in a visit with a new identifier (docs/threats.md T07). */
export const goOnProven = buttonAction(
  { where: 'goOnProven', who: theVisit, page: '/tramite/identificado' },
  async ({ visit, locale, page }) => {
    const kept = await readIdentity(visit);
    if (!kept || !('curp' in kept)) redirect(page);
    const proven = await run(proveIdentity)(visit.request.id, kept.curp);
    await dropIdentity();
    if (proven.ok) await openSession(visit.request.id, true);
    await goToStep(locale);
  },
);
