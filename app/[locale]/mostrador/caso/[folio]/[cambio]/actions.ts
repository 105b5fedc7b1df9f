'use server';

import { redirect } from 'next/navigation';
import { failedState, refuse } from '#app/[locale]/forms/answer.ts';
import { readState, replyTo } from '#app/[locale]/forms/form-reply.ts';
import { kindOfPath } from '#app/[locale]/mostrador/caso/change-paths.ts';
import type { FormState } from '#components/form/form-state.ts';
import type { ChangeKind } from '#lib/domain/desk/change.ts';
import { changeFields, changeSchemas } from '#lib/domain/desk/change-answers.ts';
import { isFolio } from '#lib/domain/document/folio.ts';
import type { MessageKey } from '#lib/domain/form/messages.ts';
import { enterCase, getChangeService } from '#lib/server/desk/change-service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { fieldErrors, guarded, localeOf, readFields } from '#lib/server/visit/action.ts';
import { showMissing } from '#lib/server/visit/page.ts';

type About = { folio: string; kind: ChangeKind };

const messages: Record<string, MessageKey<'change'>> = {
  nameDisagrees: 'change.nameDisagrees',
  nothingChanged: 'change.nothingChanged',
  waiting: 'change.waiting',
};

/** What was typed can be typed anew; what stands in the way elsewhere is for the page of the case to show. */
const explain = (state: FormState, values: Record<string, string>, failure: string): FormState =>
  failure === 'sameEmail'
    ? refuse(state, values, { email: 'change.sameEmail' })
    : refuse(state, values, {}, messages[failure] ?? 'change.impossible');

const ask = async (state: FormState, data: FormData, { folio, kind }: About): Promise<FormState> => {
  const locale = localeOf(data);
  // The answer tells something of the case: it counts, and is written down, like a look at it.
  const { staff } = await enterCase(locale, folio, 'change.ask');
  const values = readFields(data, changeFields[kind]);
  if (data.get('intent') === 'switchLanguage') return { ...state, values };
  const typed = changeSchemas[kind].safeParse(values);
  if (!typed.success) return refuse(state, values, fieldErrors(typed.error));
  const { askChange } = await getChangeService();
  const asked = await askChange({ ...typed.data, folio, staffId: staff.id });
  if (!asked.ok) return explain(state, values, asked.error);
  wakeMail();
  const waiting = kind === 'note' ? 'pasado' : 'pedido';
  return redirect(
    `/${locale}/mostrador/caso/${folio}?aviso=${asked.value.state === 'asked' ? waiting : 'hecho'}`,
  );
};

/** Asks for what only staff can do; what needs no second pair of eyes is done. */
export async function submitChange(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const { folio, cambio } = readFields(data, ['folio', 'cambio']);
  const kind = kindOfPath(cambio);
  if (!kind || !isFolio(folio)) return showMissing(localeOf(data));
  const values = readFields(data, changeFields[kind]);
  const act = () => guarded('askChange', () => ask(state, data, { folio, kind }), failedState(state, values));
  return replyTo('cambio', data, act, `/${folio}/${cambio}`);
}
