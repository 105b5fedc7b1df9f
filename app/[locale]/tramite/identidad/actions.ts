'use server';

import { redirect } from 'next/navigation';
import { buttonAction, formAction, refuse } from '#app/[locale]/forms/action.ts';
import { theVisit } from '#app/[locale]/tramite/who.ts';
import type { FieldMessages, FormState } from '#components/form/form-state.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { diagnoseName, type NameDiagnosis } from '#lib/domain/curp/name-diagnosis.ts';
import { namesSchema } from '#lib/domain/form/answers.ts';
import type { MessageKey } from '#lib/domain/form/messages.ts';
import { triesLeftOf } from '#lib/domain/number/disclosure.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { goToStep, pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { askRebind, unlockNumber } from '#lib/usecases/holder/lock-number.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';
import { carryPreparation } from '#lib/usecases/preparation/carry-preparation.ts';
import { confirmIdentity, identifyByName, referRequest } from '#lib/usecases/request/identify-person.ts';
import { locateNumber } from '#lib/usecases/request/issue-number.ts';

const { path: page } = steps.identity;

/** Redirects a person who has a number to it, and others to the address, or past it when staff checked a prepared one. */
const goOn = async (locale: Locale, { request, desk }: Visit): Promise<never> => {
  const located = await run(locateNumber)(request.id);
  if (located.ok) wakeMail();
  else if (desk) await run(carryPreparation)(request.id, desk.ticketId);
  return goToStep(locale);
};

/** "Sí, soy yo". */
export const accept = buttonAction({ where: 'accept', who: theVisit, page }, async ({ visit, locale }) => {
  await run(confirmIdentity)(visit.request.id);
  await goOn(locale, visit);
});

/** "No soy yo": ends the case. Nothing of it stays bound. */
export const deny = buttonAction({ where: 'deny', who: theVisit, page }, async ({ visit, locale }) => {
  await run(referRequest)(visit.request.id, 'notThisPerson');
  await goToStep(locale);
});

/** "Cambiar a este correo", after a proof of identity. Takes effect in 72 hours. */
export const rebind = buttonAction({ where: 'rebind', who: theVisit, page }, async ({ visit, locale }) => {
  await run(askRebind)(visit.request.id);
  wakeMail();
  await goToStep(locale);
});

/** "Quitar el bloqueo", after a proof of identity. */
export const unlock = buttonAction({ where: 'unlock', who: theVisit, page }, async ({ visit, locale }) => {
  await run(unlockNumber)(visit.request.id);
  wakeMail();
  await goToStep(locale);
});

/** "Mi nombre está bien escrito": other ways, because what we expect of a name is a guess about the registry. */
const leaveWithName = async (locale: Locale, requestId: string): Promise<never> => {
  await run(referRequest)(requestId, 'nameDisagrees');
  return goToStep(locale);
};

type Names = { givenNames: string; firstSurname: string; secondSurname: string };

const surnamesSwapped = ({ givenNames, firstSurname, secondSurname }: Names): Names => ({
  givenNames,
  firstSurname: secondSurname,
  secondSurname: firstSurname,
});

/** The field to which a message about the whole name leads. */
const beside = (message: MessageKey<'names'>): FieldMessages => {
  const isAboutSurnames = message.startsWith('names.SWAPPED') || message.startsWith('names.BOTH_IN_FIRST');
  return { [isAboutSurnames ? 'firstSurname' : 'givenNames']: message };
};

type Refused = { state: FormState; values: Names; diagnosis: NameDiagnosis };

/** The name is not the registry's. The causes come from the CURP alone, which the person knows; the registry's name stays hidden. */
const refuseMatch = (request: Request, { state, values, diagnosis: { fields, form } }: Refused) => {
  const shown = { ...values, triesLeft: 'triedNames' in request ? `${triesLeftOf(request)}` : '' };
  if (form !== undefined && form !== 'names.OTHER_CURP') return refuse(state, shown, beside(form));
  return Object.keys(fields).length > 0
    ? refuse(state, shown, fields, 'names.DIFFERENT')
    : refuse(state, shown, beside('names.DIFFERENT'));
};

/** Takes the names that the person typed and compares them with the CURP or the registry. */
export const giveNames = formAction(
  {
    id: 'nombre',
    where: 'names',
    who: theVisit,
    fields: ['givenNames', 'firstSurname', 'secondSurname'],
  },
  async ({ visit, locale, state, values: typed, data }) => {
    const intent = data.get('intent');
    const insists = intent === 'nameIsRight';
    if (insists && !visit.desk) return leaveWithName(locale, visit.request.id);
    const values = intent === 'swapSurnames' ? surnamesSwapped(typed) : typed;
    const checked = namesSchema.safeParse(values);
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const identified = await run(identifyByName)(visit.request.id, checked.data, insists);
    if (identified.ok) return goOn(locale, visit);
    const diagnosis = diagnoseName(checked.data, visit.request.curp);
    const { fields, form } = diagnosis;
    if (identified.error === 'nameDisagrees')
      return refuse(state, values, form === undefined ? fields : { ...fields, ...beside(form) });
    if (identified.error !== 'nameDoesNotMatch') return goOn(locale, visit);
    const after = await readVisit();
    if (!after || after.request.stage === 'referred') redirect(pathOf(locale, after));
    return refuseMatch(after.request, { state, values, diagnosis });
  },
);
