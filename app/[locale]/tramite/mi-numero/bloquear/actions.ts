'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { localeOf, orNotice } from '#lib/server/action.ts';
import { closedPath, numberPath, requireOwnVisit } from '#lib/server/number-visit.ts';
import { getService } from '#lib/server/service.ts';
import { wakeMail } from '#lib/server/wake.ts';

/** "Bloquear mi NSS": from here on this visit does not see the number either. */
export async function lock(data: FormData): Promise<void> {
  const locale = localeOf(data);
  await orNotice('lock', `/${locale}${numberPath}/bloquear`, async () => {
    const visit = await requireOwnVisit(data);
    const { lockNumber } = await getService();
    await lockNumber(visit.request.id);
    wakeMail();
    revalidatePath('/', 'layout');
    redirect(`/${locale}${closedPath}`);
  });
}
