'use server';

import { redirect } from 'next/navigation';
import { anybody, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { parseStaffCode } from '#lib/domain/desk/staff-answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { keepSecret, readSecret } from '#lib/server/staff/cookies.ts';
import { rememberBrowser } from '#lib/server/staff/known-browser.ts';
import { deviceOf } from '#lib/server/staff/session.ts';
import { networkOf, readFields } from '#lib/server/visit/action.ts';
import { giveStaffCode } from '#lib/usecases/desk/sign-in-staff.ts';

/** Second factor of the staff. The sign-in page then leads to their first room. */
export const giveCode = formAction(
  { id: 'codigo', where: 'staffCode', who: anybody, fields: [] },
  async ({ data, locale, state, values }) => {
    const entrance = `/${locale}/mostrador/entrar`;
    const secret = await readSecret('code');
    if (!secret) redirect(`${entrance}?aviso=tiempo`);
    const code = parseStaffCode(readFields(data, ['code']).code);
    if (!code) return refuse(state, values, { code: 'code.SHAPE' });
    const given = await run(giveStaffCode)({
      secret,
      code,
      network: await networkOf(),
      device: await deviceOf(),
    });
    if (given.ok) {
      await keepSecret(given.value);
      await rememberBrowser();
      return redirect(entrance);
    }
    if (given.error === 'gone') redirect(`${entrance}?aviso=tiempo`);
    return 'waitMilliseconds' in given
      ? refuse(state, values, {}, `staff.tooMany|${waitDetail(given.waitMilliseconds)}`)
      : refuse(state, values, { code: 'code.WRONG' });
  },
);
