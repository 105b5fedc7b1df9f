'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { theVisit } from '#app/[locale]/tramite/who.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { goToStep } from '#lib/server/visit/page.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { referRequest } from '#lib/usecases/request/identify-person.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';

/** "Solicitar mi NSS". Ten presses in ten tabs give one number. */
export const assign = buttonAction(
  { where: 'assign', who: theVisit, page: steps.review.path },
  async ({ visit, locale, page }) => {
    const issued = await run(assignNumber)(visit.request.id);
    if (issued.ok) wakeMail();
    if (!issued.ok && issued.error === 'exhausted') redirect(`${page}?aviso=agotado`);
    await goToStep(locale);
  },
);

/** "Sí, tuve otra CURP": no new number; the way to the one that may exist. */
export const hadEarlierCurp = buttonAction(
  { where: 'earlierCurp', who: theVisit, page: steps.review.path },
  async ({ visit, locale }) => {
    await run(referRequest)(visit.request.id, 'earlierCurp');
    await goToStep(locale);
  },
);
