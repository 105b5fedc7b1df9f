'use server';

import { redirect } from 'next/navigation';
import { getService } from '#lib/server/deps/service.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { dropIdentity, readIdentity } from '#lib/server/visit/identity-cookie.ts';
import { goToStep, requireVisit } from '#lib/server/visit/page.ts';
import { openSession } from '#lib/server/visit/session.ts';

const pageOf = (data: FormData) => `/${localeOf(data)}/tramite/identificado`;

/** "Continuar": the proof counts from now on, in a visit under a new identifier (docs/threats.md T07). */
export async function goOnProven(data: FormData): Promise<void> {
  await orNotice('goOnProven', pageOf(data), async () => {
    const visit = await requireVisit(data);
    const kept = await readIdentity(visit);
    if (!kept || !('curp' in kept)) redirect(pageOf(data));
    const { proveIdentity } = await getService();
    const proven = await proveIdentity(visit.request.id, kept.curp);
    await dropIdentity();
    if (proven.ok) await openSession(visit.request.id, true);
    await goToStep(localeOf(data));
  });
}
