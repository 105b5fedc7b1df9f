'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { theHolder } from '#app/[locale]/tramite/who.ts';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { closedPath, numberPath } from '#lib/server/visit/number-visit.ts';

/** "Bloquear mi NSS": from here on this visit does not see the number either. */
export const lock = buttonAction(
  { where: 'lock', who: theHolder, page: `${numberPath}/bloquear` },
  async ({ visit, locale }) => {
    const { lockNumber } = await getService();
    await lockNumber(visit.request.id);
    wakeMail();
    revalidatePath('/', 'layout');
    redirect(`/${locale}${closedPath}`);
  },
);
