'use server';

import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { goToStep, requireVisit } from '#lib/server/visit/page.ts';

const page = (data: FormData) => `/${localeOf(data)}/tramite/identidad`;

/** "Cambiar a este correo", after a proof of identity: takes effect in 72 hours. */
export async function rebind(data: FormData): Promise<void> {
  await orNotice('rebind', page(data), async () => {
    const visit = await requireVisit(data);
    const { askRebind } = await getService();
    await askRebind(visit.request.id);
    wakeMail();
    await goToStep(localeOf(data));
  });
}

/** "Quitar el bloqueo", after a proof of identity. */
export async function unlock(data: FormData): Promise<void> {
  await orNotice('unlock', page(data), async () => {
    const visit = await requireVisit(data);
    const { unlockNumber } = await getService();
    await unlockNumber(visit.request.id);
    wakeMail();
    await goToStep(localeOf(data));
  });
}
