'use server';

import { redirect } from 'next/navigation';
import { formAction, refuse } from '#app/[locale]/forms/action.ts';
import { staffWithTurn, turnIn } from '#app/[locale]/mostrador/who.ts';
import { changeFields, noteForm } from '#lib/domain/desk/change-answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { notInHandPath } from '#lib/server/desk/desk-visit.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { closeSession, watchVisit } from '#lib/server/visit/session.ts';
import { escalateTicket } from '#lib/usecases/desk/tickets.ts';

/** "Pasar a supervisión": closes the case here; a supervisor continues it where it stopped. */
export const escalate = formAction(
  {
    id: 'supervision',
    where: 'escalate',
    who: staffWithTurn('case.refer'),
    fields: changeFields.note,
    below: (post) => `/${turnIn(post)}/supervision`,
  },
  async ({ staff, ticket, locale, state, values }) => {
    const typed = noteForm.safeParse(values);
    if (!typed.success) return refuse(state, values, fieldErrors(typed.error));
    const { reason, text: note } = typed.data;
    const isOpenHere = (await watchVisit())?.desk?.ticketId === ticket.id;
    const escalated = await run(escalateTicket)(ticket.id, staff, { reason, note });
    if (!escalated.ok) redirect(notInHandPath(locale));
    if (isOpenHere) await closeSession();
    return redirect(`/${locale}/mostrador?aviso=supervision`);
  },
);
