'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { buttonAction, type Post } from '#app/[locale]/forms/action.ts';
import { staffWithResult, turnIn } from '#app/[locale]/mostrador/who.ts';
import { run } from '#lib/server/deps/run.ts';
import { handOutPath } from '#lib/server/desk/rooms.ts';
import { keptForm } from '#lib/server/visit/kept-form.ts';
import { closeSession } from '#lib/server/visit/session.ts';
import { offerToPhone } from '#lib/usecases/desk/hand-to-phone.ts';
import { closeTicket } from '#lib/usecases/desk/tickets.ts';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

const page = (post: Post): string => handOutPath(turnIn(post));

/** "Enviar por correo": mails both documents to the address that the number is bound to. */
export const sendByMail = buttonAction(
  { where: 'deskSend', who: staffWithResult('case.handToPhone'), page },
  async ({ request, staff, page: here }) => {
    const sent = await run(sendDocuments)(request.id, staff.id);
    wakeMail();
    redirect(`${here}?aviso=${sent.ok ? 'enviado' : 'espera'}`);
  },
);

/** Closes the ticket with its number, and the case in this browser. */
export const finishCase = buttonAction(
  { where: 'deskFinish', who: staffWithResult('case.assist'), page },
  async ({ request, staff, ticketId, locale }) => {
    await run(closeTicket)(ticketId, staff, { stage: 'served', outcome: request.outcome, reason: null });
    await Promise.all([closeSession(), keptForm.drop()]);
    redirect(`/${locale}/mostrador?aviso=terminado`);
  },
);

/** "Hacer el código": makes a link for the person's own telephone, which the page draws. */
export const offerPhone = buttonAction(
  { where: 'deskPhone', who: staffWithResult('case.handToPhone'), page },
  async ({ request, staff, page: here }) => {
    await run(offerToPhone)(request.id, staff.id);
    revalidatePath('/', 'layout');
    redirect(`${here}?aviso=codigo#telefono`);
  },
);
