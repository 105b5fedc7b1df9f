'use server';

import { redirect } from 'next/navigation';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { goToStep, requireVisit } from '#lib/server/visit/page.ts';

/** "Solicitar mi NSS". Pressed ten times, in ten tabs, it answers one number. */
export async function assign(data: FormData): Promise<void> {
  const page = `/${localeOf(data)}/tramite/revisar`;
  await orNotice('assign', page, async () => {
    const visit = await requireVisit(data);
    const { assignNumber } = await getService();
    const issued = await assignNumber(visit.request.id);
    if (issued.ok) wakeMail();
    if (!issued.ok && issued.error === 'exhausted') redirect(`${page}?aviso=agotado`);
    await goToStep(localeOf(data));
  });
}
