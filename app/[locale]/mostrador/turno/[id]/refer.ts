'use server';

import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/locale.ts';
import { steps } from '#lib/domain/steps.ts';
import { isTicketReason } from '#lib/domain/ticket.ts';
import { localeOf, orNotice, readFields } from '#lib/server/action.ts';
import { getDeskService } from '#lib/server/desk-service.ts';
import { dropCookie } from '#lib/server/form-cookie.ts';
import { closedPath } from '#lib/server/number-visit.ts';
import { getService } from '#lib/server/service.ts';
import { closeSession, readVisit, type Visit } from '#lib/server/session.ts';
import { requireStaff } from '#lib/server/staff.ts';

/** Whether the case came to a number that may be shown: it may be locked since, or stopped by its holder. */
const isShown = async ({ request }: Visit): Promise<boolean> => {
  if (request.stage !== 'issued') return false;
  const { findIssuance } = await getService();
  return (await findIssuance(request.issuanceId)) !== null;
};

const pageOf = (locale: Locale, { request }: Visit): string =>
  `/${locale}${request.stage === 'issued' ? closedPath : steps.referred.path}`;

/** "Cerrar el turno", where the online path ended: the person goes another way. */
export async function referTicket(data: FormData): Promise<void> {
  const locale = localeOf(data);
  await orNotice('deskRefer', `/${locale}${steps.referred.path}`, async () => {
    const { staff } = await requireStaff(locale, 'case.refer');
    const visit = await readVisit();
    // Who has a number was not sent another way, whatever a page that stayed open says.
    if (!visit?.desk || (await isShown(visit))) redirect(`/${locale}/mostrador`);
    const { motivo } = readFields(data, ['motivo']);
    if (!isTicketReason(motivo)) redirect(`${pageOf(locale, visit)}?aviso=motivo`);
    const end = { stage: 'referred', outcome: null, reason: motivo } as const;
    const { closeTicket } = await getDeskService();
    await closeTicket(visit.desk.ticketId, staff, end);
    await Promise.all([closeSession(), dropCookie()]);
    redirect(`/${locale}/mostrador?aviso=canalizado`);
  });
}
