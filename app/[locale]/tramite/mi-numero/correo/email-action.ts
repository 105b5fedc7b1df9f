'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { emailChangeSchema } from '#lib/domain/form/answers.ts';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/visit/action.ts';
import { numberPath, requireOwnVisit } from '#lib/server/visit/number-visit.ts';

const names = ['email', 'emailConfirmation'] as const;
type Values = Record<(typeof names)[number], string>;

const ask = async (state: FormState, data: FormData, values: Values): Promise<FormState> => {
  const visit = await requireOwnVisit(data);
  const checked = emailChangeSchema.safeParse(values);
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const { askEmailChange } = await getService();
  const asked = await askEmailChange(visit.request.id, checked.data.email);
  const page = `/${localeOf(data)}${numberPath}`;
  if (asked.ok) {
    wakeMail();
    redirect(`${page}/correo`);
  }
  if ('waitMilliseconds' in asked)
    return refuse(state, values, {}, `form.tooMany|${waitDetail(asked.waitMilliseconds)}`);
  return asked.error === 'sameEmail' ? refuse(state, values, { email: 'email.SAME' }) : redirect(page);
};

/** The new address: a link goes there, and nothing changes before it is confirmed. */
export async function changeEmail(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const values = readFields(data, names);
  const act = async () =>
    data.get('intent') === 'switchLanguage' ? { ...state, values } : ask(state, data, values);
  return replyTo('correo', data, () => guarded('changeEmail', act, failedState(state, values)));
}
