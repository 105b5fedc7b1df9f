'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { theHolder } from '#app/[locale]/tramite/who.ts';
import { run } from '#lib/server/deps/run.ts';
import { closedPath, numberPath } from '#lib/server/visit/number-visit.ts';
import { mayOfferLock, readUnlockWays } from '#lib/server/visit/unlock-ways.ts';
import { lockNumber } from '#lib/usecases/holder/lock-number.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

/** "Bloquear mi NSS". Afterwards this visit does not see the number either. */
export const lock = buttonAction(
  { where: 'lock', who: theHolder, page: `${numberPath}/bloquear` },
  async ({ visit, locale, page, data }) => {
    if (!mayOfferLock(await readUnlockWays())) redirect(page);
    if (data.get('guardado') !== 'on') redirect(`${page}?aviso=guarda`);
    await run(lockNumber)(visit.request.id, data.get('ajeno') !== 'on');
    wakeMail();
    revalidatePath('/', 'layout');
    redirect(`/${locale}${closedPath}`);
  },
);
