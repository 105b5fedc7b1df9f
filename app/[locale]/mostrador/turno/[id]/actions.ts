'use server';

import { redirect } from 'next/navigation';
import { apologize, refuse } from '#app/[locale]/tramite/answer.ts';
import { readState, replyTo } from '#app/[locale]/tramite/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { assistedSchema } from '#lib/domain/assistance.ts';
import { mexicoCityDate } from '#lib/domain/mexico-city-time.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/action.ts';
import { getDeps } from '#lib/server/deps.ts';
import { getDeskService } from '#lib/server/desk-service.ts';
import { enterTicket, notInHandPath, ticketIdOf } from '#lib/server/desk-visit.ts';
import { getService } from '#lib/server/service.ts';
import { openSession } from '#lib/server/session.ts';

const names = ['curp', 'email', 'document', 'lastFour', 'situation'] as const;

const open = async (state: FormState, data: FormData, ticketId: string): Promise<FormState> => {
  const locale = localeOf(data);
  const { staff, ticket } = await enterTicket(locale, ticketId, 'case.assist');
  const values = readFields(data, names);
  if (data.get('intent') === 'switchLanguage') return { ...state, values };
  const { clock } = await getDeps();
  const checked = assistedSchema(mexicoCityDate(clock.now())).safeParse(values);
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const { startAssistedRequest } = await getService();
  const about = { ...checked.data, locale: ticket.locale, staffId: staff.id, ticketId };
  const { requestId } = await startAssistedRequest(about);
  const { attachCase } = await getDeskService();
  if (!(await attachCase(ticketId, staff.id, requestId))) redirect(notInHandPath(locale));
  await openSession(requestId, true, { desk: { staffId: staff.id, ticketId } });
  return redirect(`/${locale}/tramite/identidad`);
};

/** "Abrir el caso": the member of staff saw who the person is; their pages follow. */
export async function openCase(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const ticketId = ticketIdOf(localeOf(data), readFields(data, ['turno']).turno);
  const act = () =>
    guarded('openCase', () => open(state, data, ticketId), apologize(state, readFields(data, names)));
  return replyTo('asistido', data, act, `/${ticketId}`);
}
