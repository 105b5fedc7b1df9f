'use server';

import { redirect } from 'next/navigation';
import { localeOf, orNotice, readFields } from '#lib/server/action.ts';
import { getCaseService } from '#lib/server/case-service.ts';
import { enterCaseOf } from '#lib/server/desk-visit.ts';
import { goToStep } from '#lib/server/page.ts';
import { openSession } from '#lib/server/session.ts';

/** «Seguir con el caso», and «Reimprimir» of today: the case of a turn is open again in this browser. Fields: locale, turno. */
export async function reopen(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const desk = `/${locale}/mostrador`;
  await orNotice('reopenCase', desk, async () => {
    const { turno } = readFields(data, ['turno']);
    const { staff, ticket, requestId } = await enterCaseOf(locale, turno, 'case.reprint');
    const { resume } = await getCaseService();
    const request = await resume(requestId, staff.id);
    if (!request) redirect(`${desk}?aviso=ajeno`);
    await openSession(requestId, true, { desk: { staffId: staff.id, ticketId: ticket.id } });
    if (request.stage === 'issued') redirect(`${desk}/turno/${ticket.id}/entrega`);
    await goToStep(locale);
  });
}
