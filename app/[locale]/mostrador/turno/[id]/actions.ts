'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { assistedSchema, papersSeen } from '#lib/domain/request/assistance.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { getService } from '#lib/server/deps/service.ts';
import { enterTicket, notInHandPath, ticketIdOf } from '#lib/server/desk/desk-visit.ts';
import { getDeskService } from '#lib/server/desk/ticket-service.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/visit/action.ts';
import { openSession } from '#lib/server/visit/session.ts';

const names = ['curp', 'email', 'document', 'lastFour', 'situation'] as const;

const open = async (state: FormState, data: FormData, id: string): Promise<FormState> => {
  const locale = localeOf(data);
  const { staff, ticket } = await enterTicket(locale, id, 'case.assist');
  const ticked = data.getAll('papel').map(String);
  const values = { ...readFields(data, names), papers: ticked.join(' ') };
  if (data.get('intent') === 'switchLanguage') return { ...state, values };
  const { clock } = await getDeps();
  const checked = assistedSchema(mexicoCityDate(clock.now())).safeParse(values);
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const [{ startAssistedRequest }, { attachCase }] = await Promise.all([getService(), getDeskService()]);
  const papers = papersSeen(checked.data.situation, ticked);
  const about = { ...checked.data, papers, locale: ticket.locale, staffId: staff.id, ticketId: ticket.id };
  const { requestId } = await startAssistedRequest(about);
  // False: somebody else has the turn by now, or its case has come to its number.
  if (!(await attachCase(ticket.id, staff.id, requestId))) redirect(notInHandPath(locale));
  await openSession(requestId, true, { desk: { staffId: staff.id, ticketId: ticket.id } });
  return redirect(`/${locale}/tramite/identidad`);
};

/** "Abrir el caso": the member of staff saw who the person is; their pages follow. */
export async function openCase(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const ticketId = ticketIdOf(localeOf(data), readFields(data, ['turno']).turno);
  const act = () =>
    guarded('openCase', () => open(state, data, ticketId), failedState(state, readFields(data, names)));
  return replyTo('asistido', data, act, `/${ticketId}`);
}
