'use server';

import { redirect } from 'next/navigation';
import { buttonAction, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { run } from '#lib/server/deps/run.ts';
import { dropSecrets, readSecret } from '#lib/server/staff/cookies.ts';
import { networkOf, readFields } from '#lib/server/visit/action.ts';
import { renewBackupCodes, signOutStaff } from '#lib/usecases/desk/sign-in-staff.ts';

const page = '/mostrador/mi-cuenta';
const who = staffWho('account.own');

/** Makes new backup codes for a member of staff who gives the password again. */
export const renewCodes = formAction(
  { id: 'miCuenta', where: 'staffRenew', who, fields: [] },
  async ({ staff, data, locale, state, values }) => {
    const { password } = readFields(data, ['password']);
    if (password === '') return refuse(state, values, { password: 'password.EMPTY' });
    const session = (await readSecret('session'))?.value ?? '';
    const network = await networkOf();
    const renewed = await run(renewBackupCodes)({ staffId: staff.id, session, password, network });
    if (renewed.ok) redirect(`/${locale}${page}/codigos`);
    return 'waitMilliseconds' in renewed
      ? refuse(state, values, {}, `staff.tooMany|${waitDetail(renewed.waitMilliseconds)}`)
      : refuse(state, values, { password: 'password.WRONG' });
  },
);

/** Ends one of the member's own sessions, or all of them when the form names none. */
export const endSession = buttonAction(
  { where: 'staffEndSession', who, page },
  async ({ staff, sessionId, data, locale, page: account }) => {
    const { session } = readFields(data, ['session']);
    await run(signOutStaff)(staff.id, session === '' ? null : session);
    if (session !== '' && session !== sessionId) redirect(`${account}?aviso=cerrada`);
    await dropSecrets();
    redirect(`/${locale}/mostrador/entrar?aviso=salida`);
  },
);
