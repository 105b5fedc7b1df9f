import { refuse, settle } from '#app/[locale]/forms/action.ts';
import type { FormMessage, FormState } from '#components/form/form-state.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { centuryDoubt } from '#lib/domain/curp/century.ts';
import { type Curp, normalizeCurp } from '#lib/domain/curp/curp.ts';
import { centuryMessage } from '#lib/domain/curp/message.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { emailSlip } from '#lib/domain/form/answers.ts';

/*
 * Slips of the pen in a CURP or an address, asked about once. The fields `curpKept` and `emailKept` remember what a person keeps.
 */

/** A form as it was posted, with these fields. */
type Typing<N extends string> = { state: FormState; values: Record<N, string> };

/** The answer to the buttons of a proposal for an address; null for any other button. */
export const answerEmailProposal = ({
  state,
  data,
  values,
}: Typing<'email' | 'emailKept'> & { data: FormData }): FormState | null => {
  const [intent, value = ''] = String(data.get('intent') ?? '').split(':');
  const email = (changed: object, said: FormMessage) =>
    settle(state, { ...values, ...changed }, ['email', 'emailConfirmation'], said);
  if (intent === 'useEmail') return email({ email: value, emailConfirmation: value }, 'email.CHANGED');
  if (intent === 'keepEmail') return email({ emailKept: values.email }, 'email.KEPT');
  return null;
};

/** The answer to the buttons of a proposal; null for the button of the form. */
export const answerProposal = ({
  state,
  data,
  values,
}: Typing<'curp' | 'curpKept' | 'email' | 'emailKept'> & { data: FormData }): FormState | null => {
  const [intent, value = ''] = String(data.get('intent') ?? '').split(':');
  const curp = (changed: object, said?: FormMessage) =>
    settle(state, { ...values, ...changed }, ['curp'], said);
  if (intent === 'useCurp') return curp({ curp: value, curpKept: '' }, 'curp.CHANGED');
  if (intent === 'keepCurp') return curp({ curpKept: values.curp });
  return answerEmailProposal({ state, data, values });
};

/** Asks about an address whose domain looks like a common one. Null when there is nothing to ask, or the person keeps it. */
export const askAboutEmail = (
  { state, values }: Typing<'email' | 'emailKept'>,
  email: Email | null,
): FormState | null => {
  if (email === null) return null;
  const suggestion = emailSlip(email, values.emailKept);
  if (suggestion === null) return null;
  return refuse(state, { ...values, emailKept: values.email }, { email: `email.SUSPICIOUS|${suggestion}` });
};

type Typed = { curp: Curp; email: Email | null };

/** Asks about what is formally right and hardly meant: a birth so long ago, a domain that looks like another. Null when there is nothing to ask. */
export const askAboutSlips = (
  { state, values }: Typing<'curp' | 'email' | 'curpKept' | 'emailKept'>,
  { curp, email }: Typed,
  today: CalendarDate,
): FormState | null => {
  const doubt = centuryDoubt(curp, today);
  if (doubt && normalizeCurp(values.curpKept) !== curp)
    return refuse(state, values, { curp: centuryMessage(doubt) });
  return askAboutEmail({ state, values }, email);
};
