'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { closedPath, numberPath, requireOwnVisit } from '#lib/server/visit/number-visit.ts';

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
