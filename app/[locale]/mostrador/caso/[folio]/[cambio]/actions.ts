'use server';

import { redirect } from 'next/navigation';
import { formAction, type Post, refuse } from '#app/[locale]/forms/action.ts';
import { kindOfPath } from '#app/[locale]/mostrador/caso/change-paths.ts';
import { answerEmailProposal, askAboutEmail } from '#app/[locale]/visit/slips.ts';
import type { FieldMessages, FormState } from '#components/form/form-state.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { diagnoseName } from '#lib/domain/curp/name-diagnosis.ts';
import { type ChangeAnswers, changeFields, changeSchemas } from '#lib/domain/desk/change-answers.ts';
import { isFolio } from '#lib/domain/document/folio.ts';
import type { MessageKey } from '#lib/domain/form/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterCase } from '#lib/server/desk/enter-case.ts';
import { fieldErrors, readFields } from '#lib/server/visit/action.ts';
import { showMissing } from '#lib/server/visit/page.ts';
import { askChange } from '#lib/usecases/desk/ask-change.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

/** The case and the kind of change of the form; null for texts that no page of ours sends. */
const aboutOf = (data: FormData) => {
  const { folio, cambio } = readFields(data, ['folio', 'cambio']);
  const kind = kindOfPath(cambio);
  return kind && isFolio(folio) ? { folio, kind, below: `/${folio}/${cambio}` } : null;
};

const fields = (data: FormData): Record<string, string> => {
  const about = aboutOf(data);
  return about ? readFields(data, [...changeFields[about.kind], 'emailKept']) : {};
};

/** Counts and audits the answer like a look at the case, because it tells something about it. */
const staffAtCase = async ({ data, locale }: Post) => {
  const about = aboutOf(data) ?? showMissing(locale);
  return { ...about, ...(await enterCase(locale, about.folio, 'change.ask')) };
};

const messages: Record<string, MessageKey<'change'>> = {
  nothingChanged: 'change.nothingChanged',
  waiting: 'change.waiting',
};

/** The causes that the letters of the CURP show, at the fields. */
const whyNameDisagrees = ({ wanted }: ChangeAnswers, curp: Curp): FieldMessages => {
  const { fields, form } = wanted.kind === 'correctNames' ? diagnoseName(wanted.name, curp) : { fields: {} };
  return form ? { ...fields, firstSurname: form } : fields;
};

/** What was typed can be corrected in the form. The page of the case shows what else prevents the change. */
const explain = (state: FormState, values: Record<string, string>, failure: string): FormState =>
  failure === 'sameEmail'
    ? refuse(state, values, { email: 'change.sameEmail' })
    : refuse(state, values, {}, messages[failure] ?? 'change.impossible');

/** Asks for a change that only staff can make. A change that needs no approval is made at once. */
export const submitChange = formAction(
  {
    id: 'cambio',
    where: 'askChange',
    who: staffAtCase,
    fields,
    below: ({ data }) => aboutOf(data)?.below ?? '',
  },
  async ({ staff, file, folio, kind, data, locale, state, values }) => {
    const slip = {
      state,
      data,
      values: { ...values, email: values.email ?? '', emailKept: values.emailKept ?? '' },
    };
    const proposed = answerEmailProposal(slip);
    if (proposed) return proposed;
    const typed = changeSchemas[kind].safeParse(values);
    if (!typed.success) return refuse(state, values, fieldErrors(typed.error));
    const { wanted } = typed.data;
    const question = wanted.kind === 'changeEmail' ? askAboutEmail(slip, wanted.to) : null;
    if (question) return question;
    const asked = await run(askChange)({ ...typed.data, folio, staffId: staff.id });
    if (!asked.ok && asked.error === 'nameDisagrees') {
      const fields = whyNameDisagrees(typed.data, file.issuance.curp);
      return refuse(state, values, fields, 'change.nameDisagrees');
    }
    if (!asked.ok) return explain(state, values, asked.error);
    wakeMail();
    const waiting = kind === 'note' ? 'pasado' : 'pedido';
    return redirect(
      `/${locale}/mostrador/caso/${folio}?aviso=${asked.value.state === 'asked' ? waiting : 'hecho'}`,
    );
  },
);
