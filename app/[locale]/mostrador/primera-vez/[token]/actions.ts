'use server';

import { redirect } from 'next/navigation';
import { anybody, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { newPasswordSchema } from '#lib/domain/desk/staff-answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { keepSecret } from '#lib/server/staff/cookies.ts';
import { deviceOf } from '#lib/server/staff/session.ts';
import { fieldErrors, readFields } from '#lib/server/visit/action.ts';
import { setUpStaff } from '#lib/usecases/desk/manage-staff.ts';

/** The token of a link (43 characters of base64url). Any other text becomes a token that no link has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w-]{43}$/.test(token) ? token : 'incompleto';
};

const below = ({ data }: { data: FormData }) => `/${tokenOf(data)}`;

/** Sets the first password. The link is used up here and not when its page opens. */
export const choosePassword = formAction(
  { id: 'primeraVez', where: 'staffSetup', who: anybody, fields: [], below },
  async ({ data, locale, state, values }) => {
    const checked = newPasswordSchema.safeParse(readFields(data, ['password', 'passwordAgain']));
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const begun = await run(setUpStaff)(tokenOf(data), checked.data.password, await deviceOf());
    const desk = `/${locale}/mostrador`;
    if (!begun.ok) return redirect(`${desk}/primera-vez/${tokenOf(data)}`);
    await keepSecret(begun.value);
    return redirect(`${desk}/mi-cuenta/segundo-paso`);
  },
);
