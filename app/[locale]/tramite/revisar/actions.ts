'use server';

import { redirect } from 'next/navigation';
import { localeOf } from '#app/[locale]/tramite/answer.ts';
import { guarded } from '#lib/server/action.ts';
import { goToStep, requireVisit } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';
import { wakeMail } from '#lib/server/wake.ts';

/** "Solicitar mi NSS". Pressed ten times, in ten tabs, it answers one number. */
export async function assign(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const visit = await requireVisit(locale);
  const { assignNumber } = await getService();
  const act = async () => {
    const issued = await assignNumber(visit.request.id);
    if (issued.ok) wakeMail();
    return !issued.ok && issued.error === 'exhausted' ? 'agotado' : null;
  };
  const notice = await guarded('assign', act, () => 'falla');
  if (notice) redirect(`/${locale}/tramite/revisar?aviso=${notice}`);
  return goToStep(locale);
}
