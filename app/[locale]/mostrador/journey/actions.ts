'use server';

import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { isTicketReason } from '#lib/domain/desk/ticket.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { getService } from '#lib/server/deps/service.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { getDeskService } from '#lib/server/desk/ticket-service.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';
import { dropCookie } from '#lib/server/visit/form-cookie.ts';
import { closedPath } from '#lib/server/visit/number-visit.ts';
import { closeSession, readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

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
