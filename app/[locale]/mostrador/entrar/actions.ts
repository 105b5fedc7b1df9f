'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import type { FormState } from '#components/form/form-state.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { signInSchema } from '#lib/domain/desk/staff-answers.ts';
import { deviceOf, getStaffService } from '#lib/server/desk/staff-service.ts';
import { keepSecret } from '#lib/server/staff/cookies.ts';
import { readKnownBrowser } from '#lib/server/staff/known-browser.ts';
import { fieldErrors, guarded, localeOf, networkOf, readFields } from '#lib/server/visit/action.ts';

/** The password never goes back to the browser or into the cookie of a reply. */
const enter = async (state: FormState, data: FormData, values: { email: string }): Promise<FormState> => {
  const checked = signInSchema.safeParse(readFields(data, ['email', 'password']));
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const { signIn: tryIn } = await getStaffService();
  const from = { network: await networkOf(), device: await deviceOf(), known: await readKnownBrowser() };
  const tried = await tryIn({ ...checked.data, ...from });
  if (!tried.ok) {
    const key =
      tried.error === 'wrong'
        ? 'staff.wrong'
        : (`staff.tooMany|${waitDetail(tried.waitMilliseconds)}` as const);
    return refuse(state, values, {}, key);
  }
  await keepSecret(tried.value);
  const next = tried.value.kind === 'code' ? 'entrar/codigo' : 'mi-cuenta/segundo-paso';
  return redirect(`/${localeOf(data)}/mostrador/${next}`);
};

/** First factor of the staff. Anybody may call it; it says the same of every account that it does not open. */
export async function signIn(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const values = { ...readFields(data, ['email']), password: '' };
  return replyTo('entrar', data, () =>
    guarded('staffSignIn', () => enter(state, data, values), failedState(state, values)),
  );
}
