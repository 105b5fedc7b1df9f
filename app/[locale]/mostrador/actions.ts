'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction } from '#app/[locale]/forms/action.ts';
import { keepTyped } from '#app/[locale]/forms/form-reply.ts';
import { staffWho, turnIn } from '#app/[locale]/mostrador/who.ts';
import { parseFolio } from '#lib/domain/document/folio.ts';
import { run } from '#lib/server/deps/run.ts';
import { notInHandPath } from '#lib/server/desk/desk-visit.ts';
import { readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { dropSecrets } from '#lib/server/staff/cookies.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { keptForm } from '#lib/server/visit/kept-form.ts';
import { closeSession } from '#lib/server/visit/session.ts';
import { isFolioKnown } from '#lib/usecases/desk/case-file.ts';
import { signOutStaff } from '#lib/usecases/desk/sign-in-staff.ts';
import { callTicket, dismissTicket } from '#lib/usecases/desk/tickets.ts';

const page = '/mostrador';

/** "Atender" calls the next person to this window. "Tomar el turno" lets a supervisor take a turn from another window. */
export const attend = buttonAction(
  { where: 'attend', who: staffWho('ticket.call'), page },
  async ({ staff, page: desk, ...post }) => {
    const id = turnIn(post);
    const called = await run(callTicket)(id, staff, readFields(post.data, ['intent']).intent === 'tomar');
    redirect(called.ok ? `${desk}/turno/${id}` : notInHandPath(post.locale));
  },
);

/** "No vino": closes the ticket without a result. */
export const dismiss = buttonAction(
  { where: 'dismiss', who: staffWho('ticket.call'), page },
  async ({ staff, page: desk, ...post }) => {
    const gone = await run(dismissTicket)(turnIn(post), staff);
    redirect(gone.ok ? `${desk}?aviso=fue` : notInHandPath(post.locale));
  },
);

/** "Buscar por folio": leads to the case of a document. */
export const findFolio = buttonAction(
  { where: 'findFolio', who: staffWho('case.search'), page },
  async ({ data, page: desk }) => {
    const typed = readFields(data, ['folio']);
    const folio = parseFolio(typed.folio);
    if (folio && (await run(isFolioKnown)(folio))) redirect(`${desk}/caso/${folio}`);
    await keepTyped('folio', typed);
    redirect(`${desk}?aviso=${folio ? 'sinFolio' : 'folio'}`);
  },
);

/** Signs this browser out of the desk and closes the case that is open in it. */
export const signOut = buttonAction(
  { where: 'staffSignOut', who: anybody, page: '/mostrador/entrar' },
  async ({ page: entrance }) => {
    const visit = await readStaffVisit();
    if (visit) await run(signOutStaff)(visit.member.id, visit.sessionId);
    await dropSecrets();
    await Promise.all([closeSession(), keptForm.drop()]);
    redirect(`${entrance}?aviso=salida`);
  },
);
