'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { newTicketSchema } from '#lib/domain/desk/ticket.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { getDeskService } from '#lib/server/desk/ticket-service.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/visit/action.ts';

const names = ['label', 'language'] as const;

const open = async (state: FormState, data: FormData): Promise<FormState> => {
  const locale = localeOf(data);
  const { staff } = await requireStaff(locale, 'ticket.open');
  const values = readFields(data, names);
  const intent = data.get('intent');
  if (intent === 'switchLanguage') return { ...state, values };
  const checked = newTicketSchema.safeParse(values);
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const { label, language } = checked.data;
  const now = intent !== 'esperar';
  const { openTicket } = await getDeskService();
  const { id } = await openTicket({ label, locale: language, now }, staff);
  return redirect(`/${locale}/mostrador${now ? `/turno/${id}` : '?aviso=espera'}`);
};

/** "Atender ahora", or "Dejar en espera". */
export async function newTicket(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const act = () =>
    guarded('newTicket', () => open(state, data), failedState(state, readFields(data, names)));
  return replyTo('turnoNuevo', data, act);
}
