'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { isTicketReason } from '#lib/domain/desk/ticket.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { keptForm } from '#lib/server/visit/kept-form.ts';
import { closedPath } from '#lib/server/visit/number-visit.ts';
import { closeSession, readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { closeTicket } from '#lib/usecases/desk/tickets.ts';
import { findShownIssuance } from '#lib/usecases/number/number-access.ts';

/** Whether the case has a number that may be shown. It may have been locked, or stopped by its holder. */
const isShown = async ({ request }: Visit): Promise<boolean> => {
  if (request.stage !== 'issued') return false;
  return (await run(findShownIssuance)(request.issuanceId)) !== null;
};

const pathOf = ({ request }: Visit): string =>
  request.stage === 'issued' ? closedPath : steps.referred.path;

/** "Cerrar el turno", where the online way ended: the person is referred. */
export const referTicket = buttonAction(
  { where: 'deskRefer', who: staffWho('case.refer'), page: steps.referred.path },
  async ({ staff, data, locale }) => {
    const visit = await readVisit();
    // A page that stayed open may offer this after the number exists; then the turn does not end with a referral.
    if (!visit?.desk || (await isShown(visit))) redirect(`/${locale}/mostrador`);
    const { motivo } = readFields(data, ['motivo']);
    if (!isTicketReason(motivo)) redirect(`/${locale}${pathOf(visit)}?aviso=motivo`);
    const end = { stage: 'referred', outcome: null, reason: motivo } as const;
    await run(closeTicket)(visit.desk.ticketId, staff, end);
    await Promise.all([closeSession(), keptForm.drop()]);
    redirect(`/${locale}/mostrador?aviso=canalizado`);
  },
);
