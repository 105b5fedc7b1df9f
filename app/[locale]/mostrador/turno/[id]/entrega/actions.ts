'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getService } from '#lib/server/deps/service.ts';
import { enterHandOut, ticketIdOf } from '#lib/server/desk/desk-visit.ts';
import { getDeskService } from '#lib/server/desk/ticket-service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';
import { dropCookie } from '#lib/server/visit/form-cookie.ts';
import { closeSession } from '#lib/server/visit/session.ts';

const pageOf = (data: FormData): string => {
  const locale = localeOf(data);
  return `/${locale}/mostrador/turno/${ticketIdOf(locale, readFields(data, ['turno']).turno)}/entrega`;
};

/** "Enviar por correo": both documents, to the address that the number is bound to. */
export async function sendByMail(data: FormData): Promise<void> {
  const page = pageOf(data);
  await orNotice('deskSend', page, async () => {
    const { turno } = readFields(data, ['turno']);
    const { request, staff } = await enterHandOut(localeOf(data), turno, 'case.handToPhone');
    const { sendDocuments } = await getService();
    const sent = await sendDocuments(request.id, staff.id);
    wakeMail();
    redirect(`${page}?aviso=${sent.ok ? 'enviado' : 'espera'}`);
  });
}

/** The person has what they came for: the ticket ends with its number, the case in this browser with it. */
export async function finishCase(data: FormData): Promise<void> {
  const page = pageOf(data);
  await orNotice('deskFinish', page, async () => {
    const locale = localeOf(data);
    const { turno } = readFields(data, ['turno']);
    const { staff, ticketId, request } = await enterHandOut(locale, turno, 'case.assist');
    const { closeTicket } = await getDeskService();
    await closeTicket(ticketId, staff, { stage: 'served', outcome: request.outcome, reason: null });
    await Promise.all([closeSession(), dropCookie()]);
    redirect(`/${locale}/mostrador?aviso=terminado`);
  });
}

/** "Hacer el código": a link for the person's own telephone; the page draws it. */
export async function offerPhone(data: FormData): Promise<void> {
  const page = pageOf(data);
  await orNotice('deskPhone', page, async () => {
    const { turno } = readFields(data, ['turno']);
    const { request, staff } = await enterHandOut(localeOf(data), turno, 'case.handToPhone');
    const { offerToPhone } = await getService();
    await offerToPhone(request.id, staff.id);
    revalidatePath('/', 'layout');
    redirect(`${page}?aviso=codigo#telefono`);
  });
}
