'use server';

import { redirect } from 'next/navigation';
import { currentStep } from '#lib/domain/request/steps.ts';
import { enterCaseOf } from '#lib/server/desk/desk-visit.ts';
import { getDeskService } from '#lib/server/desk/ticket-service.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';
import { openSession } from '#lib/server/visit/session.ts';

/** "Seguir", and "Reimprimir" of today: into the case of the ticket, where it stood, also in another browser or after somebody else. */
export async function resumeCase(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const desk = `/${locale}/mostrador`;
  await orNotice('resumeCase', desk, async () => {
    const { staff, ticket } = await enterCaseOf(locale, readFields(data, ['turno']).turno, 'case.assist');
    const room = `${desk}/turno/${ticket.id}`;
    const { takeOverCase } = await getDeskService();
    const request = ticket.requestId === null ? null : await takeOverCase(ticket.requestId, staff.id);
    if (!request) redirect(room);
    await openSession(request.id, true, { desk: { staffId: staff.id, ticketId: ticket.id } });
    redirect(request.stage === 'issued' ? `${room}/entrega` : `/${locale}${currentStep(request).path}`);
  });
}
