'use server';

import { redirect } from 'next/navigation';
import { isTicketReason } from '#lib/domain/ticket.ts';
import { localeOf, orNotice, readFields } from '#lib/server/action.ts';
import { getDeskService } from '#lib/server/desk-service.ts';
import { dropCookie } from '#lib/server/form-cookie.ts';
import { closeSession, readVisit } from '#lib/server/session.ts';
import { requireStaff } from '#lib/server/staff.ts';

/** "Cerrar el turno", where the online path ended: the person goes another way. */
export async function referTicket(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const page = `/${locale}/tramite/otra-via`;
  await orNotice('deskRefer', page, async () => {
    const { staff } = await requireStaff(locale, 'case.refer');
    const visit = await readVisit();
    // Who has a number was not sent another way, whatever a page that stayed open says.
    if (!visit?.desk || visit.request.stage === 'issued') redirect(`/${locale}/mostrador`);
    const { motivo } = readFields(data, ['motivo']);
    if (!isTicketReason(motivo)) redirect(`${page}?aviso=motivo`);
    const end = { stage: 'referred', outcome: null, reason: motivo } as const;
    const { closeTicket } = await getDeskService();
    await closeTicket(visit.desk.ticketId, staff, end);
    await Promise.all([closeSession(), dropCookie()]);
    redirect(`/${locale}/mostrador?aviso=canalizado`);
  });
}
