'use server';

import { redirect } from 'next/navigation';
import { anybody, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { signInSchema } from '#lib/domain/desk/staff-answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { keepSecret } from '#lib/server/staff/cookies.ts';
import { readKnownBrowser } from '#lib/server/staff/known-browser.ts';
import { deviceOf } from '#lib/server/staff/session.ts';
import { fieldErrors, networkOf, readFields } from '#lib/server/visit/action.ts';
import { signInStaff } from '#lib/usecases/desk/sign-in-staff.ts';

/** The values that return to the form: never the password, which also stays out of the cookie of a reply. */
const fields = (data: FormData) => ({ ...readFields(data, ['email']), password: '' });

/** First factor of the staff. Anybody may call it, so its answer is the same for every account that it does not open. */
export const signIn = formAction(
  { id: 'entrar', where: 'staffSignIn', who: anybody, fields },
  async ({ data, locale, state, values }) => {
    const checked = signInSchema.safeParse(readFields(data, ['email', 'password']));
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const from = { network: await networkOf(), device: await deviceOf(), known: await readKnownBrowser() };
    const tried = await run(signInStaff)({ ...checked.data, ...from });
    if (!tried.ok && tried.error === 'wrong') return refuse(state, values, {}, 'staff.wrong');
    if (!tried.ok) return refuse(state, values, {}, `staff.tooMany|${waitDetail(tried.waitMilliseconds)}`);
    await keepSecret(tried.value);
    const next = tried.value.kind === 'code' ? 'entrar/codigo' : 'mi-cuenta/segundo-paso';
    return redirect(`/${locale}/mostrador/${next}`);
  },
);
