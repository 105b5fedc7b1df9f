'use server';

import { goOn } from '#app/[locale]/tramite/identidad/go-on.ts';
import { getService } from '#lib/server/deps/service.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';
import { goToStep, requireVisit } from '#lib/server/visit/page.ts';

const page = (data: FormData) => `/${localeOf(data)}/tramite/identidad`;

/** "Sí, soy yo". */
export async function accept(data: FormData): Promise<void> {
  await orNotice('accept', page(data), async () => {
    const visit = await requireVisit(data);
    const { confirmIdentity } = await getService();
    await confirmIdentity(visit.request.id);
    await goOn(localeOf(data), visit.request.id);
  });
}

/** "No soy yo": the case ends here and nothing of it stays bound. */
export async function deny(data: FormData): Promise<void> {
  await orNotice('deny', page(data), async () => {
    const visit = await requireVisit(data);
    const { referRequest } = await getService();
    await referRequest(visit.request.id, 'notThisPerson');
    await goToStep(localeOf(data));
  });
}
