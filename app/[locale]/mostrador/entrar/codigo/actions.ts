'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { parseStaffCode } from '#lib/domain/desk/staff-answers.ts';
import { deviceOf, getStaffService } from '#lib/server/desk/staff-service.ts';
import { keepSecret, readSecret } from '#lib/server/staff/cookies.ts';
import { rememberBrowser } from '#lib/server/staff/known-browser.ts';
import { guarded, localeOf, networkOf, readFields } from '#lib/server/visit/action.ts';

const open = async (state: FormState, data: FormData): Promise<FormState> => {
  const desk = `/${localeOf(data)}/mostrador`;
  const secret = await readSecret('code');
  if (!secret) redirect(`${desk}/entrar?aviso=tiempo`);
  const code = parseStaffCode(readFields(data, ['code']).code);
  if (!code) return refuse(state, {}, { code: 'code.SHAPE' });
  const { giveCode: give } = await getStaffService();
  const given = await give({ secret, code, network: await networkOf(), device: await deviceOf() });
  if (given.ok) {
    await keepSecret(given.value);
    await rememberBrowser();
    return redirect(`${desk}/entrar`);
  }
  if (given.error === 'gone') redirect(`${desk}/entrar?aviso=tiempo`);
  return 'waitMilliseconds' in given
    ? refuse(state, {}, {}, `staff.tooMany|${waitDetail(given.waitMilliseconds)}`)
    : refuse(state, {}, { code: 'code.WRONG' });
};

/** Second factor of the staff; from the sign-in page on they are led to their first room. */
export async function giveCode(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  return replyTo('codigo', data, () => guarded('staffCode', () => open(state, data), failedState(state, {})));
}
