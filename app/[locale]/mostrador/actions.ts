'use server';

import { redirect } from 'next/navigation';
import { keepTyped } from '#app/[locale]/forms/form-reply.ts';
import { isFolio } from '#lib/domain/document/folio.ts';
import { notInHandPath, ticketIdOf } from '#lib/server/desk/desk-visit.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { getDeskService } from '#lib/server/desk/ticket-service.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';

const ticketOf = (data: FormData): string => ticketIdOf(localeOf(data), readFields(data, ['turno']).turno);

/** "Atender": the next person comes to this window. "Tomar el turno": a supervisor's, from another window. */
export async function attend(data: FormData): Promise<void> {
  const locale = localeOf(data);
  await orNotice('attend', `/${locale}/mostrador`, async () => {
    const { staff } = await requireStaff(locale, 'ticket.call');
    const id = ticketOf(data);
    const { callTicket } = await getDeskService();
    const called = await callTicket(id, staff, readFields(data, ['intent']).intent === 'tomar');
    redirect(called.ok ? `/${locale}/mostrador/turno/${id}` : notInHandPath(locale));
  });
}

/** "No vino": the ticket ends without anything. */
export async function dismiss(data: FormData): Promise<void> {
  const locale = localeOf(data);
  await orNotice('dismiss', `/${locale}/mostrador`, async () => {
    const { staff } = await requireStaff(locale, 'ticket.call');
    const { dismissTicket } = await getDeskService();
    const gone = await dismissTicket(ticketOf(data), staff);
    redirect(gone.ok ? `/${locale}/mostrador?aviso=fue` : notInHandPath(locale));
  });
}

/** "Buscar por folio": to the case of a document. */
export async function findFolio(data: FormData): Promise<void> {
  const locale = localeOf(data);
  await orNotice('findFolio', `/${locale}/mostrador`, async () => {
    await requireStaff(locale, 'case.search');
    const typed = readFields(data, ['folio']);
    const folio = typed.folio.replace(/\s/g, '');
    const { isFolioKnown } = await getDeskService();
    if (isFolio(folio) && (await isFolioKnown(folio))) redirect(`/${locale}/mostrador/caso/${folio}`);
    await keepTyped('folio', typed);
    redirect(`/${locale}/mostrador?aviso=${isFolio(folio) ? 'sinFolio' : 'folio'}`);
  });
}
