'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { parseStaffCode } from '#lib/domain/desk/staff-answers.ts';
import { pathToDesk, readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { deviceOf, getStaffService } from '#lib/server/desk/staff-service.ts';
import { keepSecret, readSecret } from '#lib/server/staff/cookies.ts';
import { rememberBrowser } from '#lib/server/staff/known-browser.ts';
import { guarded, localeOf, networkOf, readFields } from '#lib/server/visit/action.ts';

const confirm = async (state: FormState, data: FormData): Promise<FormState> => {
  const locale = localeOf(data);
  const visit = await readStaffVisit();
  const secret = await readSecret('session');
  if (!visit || !secret || visit.member.secondFactor) redirect(pathToDesk(locale, visit));
  const code = parseStaffCode(readFields(data, ['code']).code);
  if (code?.kind !== 'app') return refuse(state, {}, { code: 'code.SHAPE' });
  const { confirmSecondFactor } = await getStaffService();
  const network = await networkOf();
  const given = await confirmSecondFactor({ secret, code, network, device: await deviceOf() });
  if (given.ok) {
    await keepSecret(given.value);
    await rememberBrowser();
    return redirect(`/${locale}/mostrador/mi-cuenta/codigos`);
  }
  if (given.error === 'gone') redirect(`/${locale}/mostrador/entrar?aviso=tiempo`);
  return 'waitMilliseconds' in given
    ? refuse(state, {}, {}, `staff.tooMany|${waitDetail(given.waitMilliseconds)}`)
    : refuse(state, {}, { code: 'code.WRONG' });
};

/** The first code of a new second factor, by who signed in with the password and has none yet. */
export async function confirmFactor(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  return replyTo('segundoPaso', data, () =>
    guarded('staffFactor', () => confirm(state, data), failedState(state, {})),
  );
}
