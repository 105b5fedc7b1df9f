'use server';

import { redirect } from 'next/navigation';
import { answerAction, anybody, refuse } from '#app/[locale]/forms/action.ts';
import { readState } from '#app/[locale]/forms/form-reply.ts';
import { tooManyWords } from '#app/[locale]/verificar/too-many.ts';
import { type FormState, messageOf } from '#components/form/form-state.ts';
import { type FileAnswer, fileOf } from '#components/verify/answer.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { findStatement } from '#lib/domain/document/statement.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { networkOf, readFields } from '#lib/server/visit/action.ts';
import { checkFile } from '#lib/usecases/document/check-document.ts';

/** Redirects to the page of the typed code or link, so that people can reload it and go back to it. */
export const findTyped = answerAction<FormState, FormState, object>(
  {
    where: 'findTyped',
    who: anybody,
    failed: ({ key, reference }, { given, data }) => ({
      ...refuse(readState(given), readFields(data, ['code']), {}, key),
      ref: reference ?? undefined,
    }),
  },
  async ({ given, data, locale }) => {
    const values = readFields(data, ['code']);
    const found = findStatement(values.code) ?? parseCode(values.code);
    if (found) redirect(`/${locale}/verificar/${found}`);
    return refuse(readState(given), values, { code: 'other' });
  },
);

/** Checks a file that a browser without JavaScript sent. Keeps nothing of it. */
export const checkSent = answerAction<FileAnswer, FileAnswer, object>(
  {
    where: 'checkSent',
    who: anybody,
    failed: ({ key }, { locale }) => ({ message: messageOf(dictionary(locale).errors, key) }),
  },
  async ({ data, locale }) => {
    const file = data.get('file');
    if (!(file instanceof File)) return { problem: 'missing' };
    const found = await fileOf(file);
    if ('problem' in found) return found;
    const answer = await run(checkFile)(new Uint8Array(await file.arrayBuffer()), await networkOf());
    if (!answer.ok) return { message: tooManyWords(dictionary(locale), answer.waitMilliseconds) };
    const { clock } = await getDeps();
    return { shown: { ...answer.value, checkedAt: clock.now(), listFrom: null, file: found.kind } };
  },
);
