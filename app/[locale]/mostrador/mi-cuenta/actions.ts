'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { getStaffService } from '#lib/server/desk/staff-service.ts';
import { dropSecrets, readSecret } from '#lib/server/staff/cookies.ts';
import { guarded, localeOf, networkOf, orNotice, readFields } from '#lib/server/visit/action.ts';

const renew = async (state: FormState, data: FormData): Promise<FormState> => {
  const locale = localeOf(data);
  const { staff } = await requireStaff(locale, 'account.own');
  const { password } = readFields(data, ['password']);
  if (password === '') return refuse(state, {}, { password: 'password.EMPTY' });
  const session = (await readSecret('session'))?.value ?? '';
  const { renewBackupCodes } = await getStaffService();
  const network = await networkOf();
  const renewed = await renewBackupCodes({ staffId: staff.id, session, password, network });
  if (renewed.ok) redirect(`/${locale}/mostrador/mi-cuenta/codigos`);
  return 'waitMilliseconds' in renewed
    ? refuse(state, {}, {}, `staff.tooMany|${waitDetail(renewed.waitMilliseconds)}`)
    : refuse(state, {}, { password: 'password.WRONG' });
};

/** New backup codes, for who gives the password again. */
export async function renewCodes(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  return replyTo('miCuenta', data, () =>
    guarded('staffRenew', () => renew(state, data), failedState(state, {})),
  );
}

/** Ends one of one's own sessions, or all of them when the form names none. */
export async function endSession(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const account = `/${locale}/mostrador/mi-cuenta`;
  await orNotice('staffEndSession', account, async () => {
    const { staff, sessionId } = await requireStaff(locale, 'account.own');
    const { session } = readFields(data, ['session']);
    const { signOut } = await getStaffService();
    await signOut(staff.id, session === '' ? null : session);
    if (session !== '' && session !== sessionId) redirect(`${account}?aviso=cerrada`);
    await dropSecrets();
    redirect(`/${locale}/mostrador/entrar?aviso=salida`);
  });
}
