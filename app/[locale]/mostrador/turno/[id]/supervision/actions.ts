'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { changeFields, noteForm } from '#lib/domain/desk/change-answers.ts';
import { enterTicket, notInHandPath, ticketIdOf } from '#lib/server/desk/desk-visit.ts';
import { getDeskService } from '#lib/server/desk/ticket-service.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/visit/action.ts';
import { closeSession, watchVisit } from '#lib/server/visit/session.ts';

const escalateTurn = async (state: FormState, data: FormData, id: string): Promise<FormState> => {
  const locale = localeOf(data);
  const { staff, ticket } = await enterTicket(locale, id, 'case.refer');
  const values = readFields(data, changeFields.note);
  if (data.get('intent') === 'switchLanguage') return { ...state, values };
  const typed = noteForm.safeParse(values);
  if (!typed.success) return refuse(state, values, fieldErrors(typed.error));
  const { reason, text: note } = typed.data;
  const isOpenHere = (await watchVisit())?.desk?.ticketId === ticket.id;
  const { handUpTicket } = await getDeskService();
  const handed = await handUpTicket(ticket.id, staff, { reason, note });
  if (!handed.ok) redirect(notInHandPath(locale));
  if (isOpenHere) await closeSession();
  return redirect(`/${locale}/mostrador?aviso=supervision`);
};

/** "Pasar a supervisión": the case shuts here; a supervisor goes on with it where it stood. */
export async function escalate(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const ticketId = ticketIdOf(localeOf(data), readFields(data, ['turno']).turno);
  const failed = failedState(state, readFields(data, changeFields.note));
  const act = () => guarded('escalate', () => escalateTurn(state, data, ticketId), failed);
  return replyTo('supervision', data, act, `/${ticketId}/supervision`);
}
