'use server';

import { redirect } from 'next/navigation';
import { readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { getStaffService } from '#lib/server/desk/staff-service.ts';
import { dropSecrets } from '#lib/server/staff/cookies.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { closeSession } from '#lib/server/visit/session.ts';

/** Out of the desk, in this browser; what was open of a person's case in it ends with it. */
export async function signOut(data: FormData): Promise<void> {
  const entrance = `/${localeOf(data)}/mostrador/entrar`;
  await orNotice('staffSignOut', entrance, async () => {
    const visit = await readStaffVisit();
    const { signOut: end } = await getStaffService();
    if (visit) await end(visit.member.id, visit.sessionId);
    await dropSecrets();
    await closeSession();
    redirect(`${entrance}?aviso=salida`);
  });
}
