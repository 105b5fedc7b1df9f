'use server';

import { redirect } from 'next/navigation';
import { formAction, refuse } from '#app/[locale]/forms/action.ts';
import { staffWithOpenCase, turnIn } from '#app/[locale]/mostrador/who.ts';
import { answerEmailProposal, askAboutEmail } from '#app/[locale]/visit/slips.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import { caseEmailSchema } from '#lib/domain/request/assistance.ts';
import { currentStep } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { handOutPath } from '#lib/server/desk/rooms.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { retypeEmailOfCase } from '#lib/usecases/desk/retype-email.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

const backOf = ({ request }: Visit, ticketId: string): string =>
  request.stage === 'issued' ? `${handOutPath(ticketId)}?aviso=correo` : currentStep(request).path;

/** "Guardar el correo": another address for the open case, or none. */
export const retype = formAction(
  {
    id: 'correoDelCaso',
    where: 'deskRetype',
    who: staffWithOpenCase('case.assist'),
    fields: ['email', 'emailKept'],
    below: (post) => `/${turnIn(post)}/correo`,
  },
  async ({ staff, visit, ticketId, data, locale, state, values }) => {
    const proposed = answerEmailProposal({ state, data, values });
    if (proposed) return proposed;
    const typed = caseEmailSchema.safeParse(values);
    if (!typed.success) return refuse(state, values, fieldErrors(typed.error));
    const { email } = typed.data;
    const question = askAboutEmail({ state, values }, email);
    if (question) return question;
    const retyped = await run(retypeEmailOfCase)(visit.request.id, email, staff.id);
    if (!retyped.ok && retyped.error === 'tooMany')
      return refuse(state, values, {}, `form.tooMany|${waitDetail(retyped.waitMilliseconds)}`);
    wakeMail();
    return redirect(`/${locale}${backOf(visit, ticketId)}`);
  },
);
