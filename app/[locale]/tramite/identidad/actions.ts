'use server';

import { localeOf } from '#app/[locale]/tramite/answer.ts';
import { goOn } from '#app/[locale]/tramite/identidad/go-on.ts';
import { goToStep, requireVisit } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';

/** "Sí, soy yo". */
export async function accept(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const visit = await requireVisit(locale);
  const { confirmIdentity } = await getService();
  await confirmIdentity(visit.request.id);
  await goOn(locale, visit.request.id);
}

/** "No soy yo": the case ends here and nothing of it stays bound. */
export async function deny(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const visit = await requireVisit(locale);
  const { referRequest } = await getService();
  await referRequest(visit.request.id, 'notThisPerson');
  return goToStep(locale);
}
