'use server';

import { redirect } from 'next/navigation';
import { isTicketReason } from '#lib/domain/ticket.ts';
import { localeOf, orNotice, readFields } from '#lib/server/action.ts';
import { getCaseService } from '#lib/server/case-service.ts';
import { enterHandOut } from '#lib/server/desk-visit.ts';
import { dropCookie } from '#lib/server/form-cookie.ts';
import { closeSession, readVisit } from '#lib/server/session.ts';
import { requireStaff } from '#lib/server/staff.ts';

const backToDesk = async (data: FormData, told: string): Promise<never> => {
  await Promise.all([closeSession(), dropCookie()]);
  return redirect(`/${localeOf(data)}/mostrador?aviso=${told}`);
};

/** "Terminar": the person has what they came for. After a reprint the turn was closed before. */
export async function finish(data: FormData): Promise<void> {
  const locale = localeOf(data);
  await orNotice('deskFinish', `/${locale}/mostrador`, async () => {
    const { turno } = readFields(data, ['turno']);
    const { staff, ticketId, request } = await enterHandOut(locale, turno, 'case.handOver');
    const { outcome } = request;
    const { close } = await getCaseService();
    await close(ticketId, staff, { stage: 'served', outcome, reason: null });
    await backToDesk(data, 'terminado');
  });
}

/** "Cerrar el turno", where the online path ended: the person goes another way. */
export async function referTicket(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const page = `/${locale}/tramite/otra-via`;
  await orNotice('deskRefer', page, async () => {
    const { staff } = await requireStaff(locale, 'case.refer');
    const visit = await readVisit();
    if (!visit?.desk) redirect(`/${locale}/mostrador`);
    const { motivo } = readFields(data, ['motivo']);
    if (!isTicketReason(motivo)) redirect(`${page}?aviso=motivo`);
    const end = { stage: 'referred', outcome: null, reason: motivo } as const;
    const { close } = await getCaseService();
    await close(visit.desk.ticketId, staff, end);
    await backToDesk(data, 'canalizado');
  });
}
