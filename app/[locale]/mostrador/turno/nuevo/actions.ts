'use server';

import { redirect } from 'next/navigation';
import { formAction, refuse } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { newTicketSchema } from '#lib/domain/desk/ticket.ts';
import { run } from '#lib/server/deps/run.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { openTicket } from '#lib/usecases/desk/tickets.ts';

/** "Atender ahora" or "Dejar en espera": makes a ticket. */
export const newTicket = formAction(
  { id: 'turnoNuevo', where: 'newTicket', who: staffWho('ticket.open'), fields: ['label', 'language'] },
  async ({ staff, data, locale, state, values }) => {
    const checked = newTicketSchema.safeParse(values);
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const { label, language } = checked.data;
    const now = data.get('intent') !== 'esperar';
    const { id } = await run(openTicket)({ label, locale: language, now }, staff);
    return redirect(`/${locale}/mostrador${now ? `/turno/${id}` : '?aviso=espera'}`);
  },
);
