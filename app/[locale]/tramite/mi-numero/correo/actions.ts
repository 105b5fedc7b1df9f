'use server';

import { redirect } from 'next/navigation';
import { formAction, refuse } from '#app/[locale]/forms/action.ts';
import { theHolder } from '#app/[locale]/tramite/who.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { emailChangeSchema } from '#lib/domain/form/answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { numberPath } from '#lib/server/visit/number-visit.ts';
import { askEmailChange } from '#lib/usecases/holder/change-email.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

/** Sends a link to the new address. Nothing changes before the person confirms it. */
export const changeEmail = formAction(
  { id: 'correo', where: 'changeEmail', who: theHolder, fields: ['email', 'emailConfirmation'] },
  async ({ visit, locale, state, values }) => {
    const checked = emailChangeSchema.safeParse(values);
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const asked = await run(askEmailChange)(visit.request.id, checked.data.email);
    const page = `/${locale}${numberPath}`;
    if (asked.ok) {
      wakeMail();
      redirect(`${page}/correo`);
    }
    if ('waitMilliseconds' in asked)
      return refuse(state, values, {}, `form.tooMany|${waitDetail(asked.waitMilliseconds)}`);
    return asked.error === 'sameEmail' ? refuse(state, values, { email: 'email.SAME' }) : redirect(page);
  },
);
