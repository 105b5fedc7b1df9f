'use server';

import { redirect } from 'next/navigation';
import { readState } from '#app/[locale]/forms/form-reply.ts';
import { tooManyWords } from '#app/[locale]/verificar/too-many.ts';
import type { FormState } from '#components/form/form-state.ts';
import type { FileAnswer } from '#components/verify/answer.ts';
import { isLocale, type Locale } from '#lib/domain/basics/locale.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { getService } from '#lib/server/deps/service.ts';
import { localeOf, networkOf, readFields } from '#lib/server/visit/action.ts';

const pageIn = (locale: string): `/${Locale}/verificar` => `/${isLocale(locale) ? locale : 'es'}/verificar`;

/** What was typed leads to the page that answers, which can be reloaded and gone back to. */
export async function findTyped(given: FormState, data: FormData): Promise<FormState> {
  const state = readState(given);
  const { code, locale } = readFields(data, ['code', 'locale']);
  const found = findStatement(code) ?? parseCode(code);
  if (found) redirect(`${pageIn(locale)}/${found}`);
  return { ...state, fields: { code: 'other' }, values: { code }, attempt: state.attempt + 1 };
}

const mostBytes = 1_000_000;

/** Checks a file that a browser without JavaScript sent. It is read, answered and forgotten. */
export async function checkSent(_: FileAnswer, data: FormData): Promise<FileAnswer> {
  const file = data.get('file');
  if (!(file instanceof File) || file.size === 0) return { problem: 'missing' };
  if (file.size > mostBytes) return { problem: 'tooLarge' };
  const { checkFile } = await getService();
  const answer = await checkFile(new Uint8Array(await file.arrayBuffer()), await networkOf());
  if (!answer.ok) return { told: tooManyWords(dictionary(localeOf(data)), answer.waitMilliseconds) };
  const { clock } = await getDeps();
  return { shown: { ...answer.value, checkedAt: clock.now(), listFrom: null } };
}
