'use server';

import { redirect } from 'next/navigation';
import { type Filled, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { newTicketSchema } from '#lib/domain/desk/ticket.ts';
import { parsePreparationCode } from '#lib/domain/preparation/preparation-code.ts';
import { run } from '#lib/server/deps/run.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { openTicket } from '#lib/usecases/desk/tickets.ts';
import { openTicketWithCode } from '#lib/usecases/preparation/open-ticket-with-code.ts';

type NewTicketPost = Filled<'label' | 'language'> & { staff: Staff };

const withCode = async ({ staff, locale, state, values }: NewTicketPost, code: string, now: boolean) => {
  const opened = await run(openTicketWithCode)(code, now, staff);
  if (opened.ok)
    return redirect(`/${locale}/mostrador${now ? `/turno/${opened.value.id}` : '?aviso=espera'}`);
  if (opened.error === 'unknown') return refuse(state, values, { label: 'preparedCode.UNKNOWN' });
  return refuse(state, values, { label: `preparedCode.tooMany|${waitDetail(opened.waitMilliseconds)}` });
};

/** "Atender ahora" or "Dejar en espera": makes a ticket, also from the code of somebody who prepared at home. */
export const newTicket = formAction(
  { id: 'turnoNuevo', where: 'newTicket', who: staffWho('ticket.open'), fields: ['label', 'language'] },
  async ({ staff, ...post }) => {
    const { data, locale, state, values } = post;
    const now = data.get('intent') !== 'esperar';
    const code = parsePreparationCode(values.label);
    if (code !== null) return withCode({ staff, ...post }, code, now);
    const checked = newTicketSchema.safeParse(values);
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const { label, language } = checked.data;
    const { id } = await run(openTicket)({ label, locale: language, now }, staff);
    return redirect(`/${locale}/mostrador${now ? `/turno/${id}` : '?aviso=espera'}`);
  },
);
