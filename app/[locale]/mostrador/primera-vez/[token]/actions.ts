'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { newPasswordSchema } from '#lib/domain/desk/staff-answers.ts';
import { deviceOf, getStaffService } from '#lib/server/desk/staff-service.ts';
import { keepSecret } from '#lib/server/staff/cookies.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/visit/action.ts';

/** The token as a link carries it (43 characters of base64url); any other text becomes one that no link has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w-]{43}$/.test(token) ? token : 'incompleto';
};

const setUp = async (state: FormState, data: FormData): Promise<FormState> => {
  const checked = newPasswordSchema.safeParse(readFields(data, ['password', 'passwordAgain']));
  if (!checked.success) return refuse(state, {}, fieldErrors(checked.error));
  const { setUp: begin } = await getStaffService();
  const begun = await begin(tokenOf(data), checked.data.password, await deviceOf());
  const desk = `/${localeOf(data)}/mostrador`;
  if (!begun.ok) return redirect(`${desk}/primera-vez/${tokenOf(data)}`);
  await keepSecret(begun.value);
  return redirect(`${desk}/mi-cuenta/segundo-paso`);
};

/** The link is used up here, not by opening its page. */
export async function choosePassword(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const act = () => guarded('staffSetup', () => setUp(state, data), failedState(state, {}));
  return replyTo('primeraVez', data, act, `/${tokenOf(data)}`);
}
