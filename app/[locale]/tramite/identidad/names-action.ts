'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import { goOn } from '#app/[locale]/tramite/identidad/go-on.ts';
import type { FieldMessages, FormMessage, FormState } from '#components/form/form-state.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { areSurnamesSwapped, compareNameWithCurp } from '#lib/domain/curp/from-name.ts';
import { type NamesAnswers, namesSchema } from '#lib/domain/form/answers.ts';
import { getService } from '#lib/server/deps/service.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/visit/action.ts';
import { pathOf, requireVisit } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';

const names = ['givenNames', 'firstSurname', 'secondSurname'] as const;
type Values = Record<(typeof names)[number], string>;

/** Which part of the name disagrees, what the CURP says there and what the name would give. */
const disagreements = (answers: NamesAnswers, curp: Curp): FieldMessages => {
  const fields: FieldMessages = {};
  for (const { part, found: fromName, expected: inCurp } of compareNameWithCurp(answers, curp))
    fields[part] ??= `${part}.DISAGREES|${answers[part].replaceAll('|', '')}|${fromName}|${inCurp}`;
  return fields;
};

/** The commonest mix-up has words of its own; otherwise each part that disagrees. */
const disagreement = (answers: NamesAnswers, curp: Curp): [fields: FieldMessages, form?: FormMessage] =>
  areSurnamesSwapped(answers, curp) ? [{}, 'names.SWAPPED'] : [disagreements(answers, curp)];

const give = async (state: FormState, data: FormData, values: Values): Promise<FormState> => {
  const visit = await requireVisit(data);
  const checked = namesSchema.safeParse(values);
  if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
  const { identifyByName } = await getService();
  const identified = await identifyByName(visit.request.id, checked.data);
  if (!identified.ok && identified.error === 'nameDisagrees')
    return refuse(state, values, ...disagreement(checked.data, visit.request.curp));
  if (!identified.ok && identified.error === 'nameDoesNotMatch') {
    const after = await readVisit();
    if (after?.request.stage === 'referred') redirect(pathOf(localeOf(data), after));
    return refuse(state, values, {}, 'names.DIFFERENT');
  }
  return goOn(localeOf(data), visit.request.id);
};

/** Names typed by the person; compared with the CURP or the registry on the server. */
export async function giveNames(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const values = readFields(data, names);
  const act = async () =>
    data.get('intent') === 'switchLanguage' ? { ...state, values } : give(state, data, values);
  return replyTo('nombre', data, () => guarded('names', act, failedState(state, values)));
}
