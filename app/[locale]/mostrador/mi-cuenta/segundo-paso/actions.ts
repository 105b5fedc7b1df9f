'use server';

import { redirect } from 'next/navigation';
import { formAction, type Post, refuse } from '#app/[locale]/forms/action.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { parseStaffCode } from '#lib/domain/desk/staff-answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { pathToDesk, readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { keepSecret, readSecret } from '#lib/server/staff/cookies.ts';
import { rememberBrowser } from '#lib/server/staff/known-browser.ts';
import { deviceOf } from '#lib/server/staff/session.ts';
import { networkOf, readFields } from '#lib/server/visit/action.ts';
import { confirmSecondFactor } from '#lib/usecases/desk/sign-in-staff.ts';

/** A member of staff who signed in with the password and has no second factor yet. */
const memberWithoutFactor = async ({ locale }: Post) => {
  const visit = await readStaffVisit();
  const secret = await readSecret('session');
  if (!visit || !secret || visit.member.secondFactor) redirect(pathToDesk(locale, visit));
  return { secret };
};

/** The first code of a new second factor. */
export const confirmFactor = formAction(
  { id: 'segundoPaso', where: 'staffFactor', who: memberWithoutFactor, fields: [] },
  async ({ secret, data, locale, state, values }) => {
    const code = parseStaffCode(readFields(data, ['code']).code);
    if (code?.kind !== 'app') return refuse(state, values, { code: 'code.SHAPE' });
    const network = await networkOf();
    const given = await run(confirmSecondFactor)({ secret, code, network, device: await deviceOf() });
    if (given.ok) {
      await keepSecret(given.value);
      await rememberBrowser();
      return redirect(`/${locale}/mostrador/mi-cuenta/codigos?paso=3`);
    }
    if (given.error === 'gone') redirect(`/${locale}/mostrador/entrar?aviso=tiempo`);
    return 'waitMilliseconds' in given
      ? refuse(state, values, {}, `staff.tooMany|${waitDetail(given.waitMilliseconds)}`)
      : refuse(state, values, { code: 'code.WRONG' });
  },
);
