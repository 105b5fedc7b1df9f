'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction } from '#app/[locale]/forms/action.ts';
import { pathWithoutYes } from '#app/[locale]/forms/mail-answer.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { isAskedHere } from '#lib/server/mail/mail-link-page.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { cancelEmailChange, confirmEmailChange } from '#lib/usecases/holder/change-email.ts';
import { denyRequest } from '#lib/usecases/holder/deny-request.ts';
import { undoLock } from '#lib/usecases/holder/lock-number.ts';
import { readNoticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { resumeMail, stopMail } from '#lib/usecases/holder/stop-mail.ts';
import { confirmMailboxLink } from '#lib/usecases/mail/check-mailbox.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

/** The token of the form. A text of another shape becomes one that no mail has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w.-]{1,120}$/.test(token) ? token : 'incompleto';
};

/** The page notice afterwards. */
type Answer = 'hecho' | 'lleno' | null;

const answerOf = (done: { ok: true } | { ok: false; error: string }): Answer => {
  if (done.ok) return 'hecho';
  return done.error === 'full' ? 'lleno' : null;
};

const act = async (token: string, isUndone: boolean): Promise<Answer> => {
  const read = readNoticeToken((await getDeps()).keyring, token);
  if (!read) return null;
  const { purpose, mailId } = read;
  if (purpose === 'notMe') return answerOf(await run(denyRequest)(mailId));
  if (purpose === 'confirmChange') return answerOf(await run(confirmEmailChange)(mailId));
  if (purpose === 'undoLock') return answerOf(await run(undoLock)(mailId));
  if (purpose === 'showMailbox') return answerOf(await run(confirmMailboxLink)(mailId));
  if (purpose === 'cancelChange') return answerOf(await run(cancelEmailChange)(mailId));
  await (isUndone ? run(resumeMail)(mailId) : run(stopMail)(mailId));
  return 'hecho';
};

/**
 * The question of a mail-link page. The link alone changes nothing, nor does its button without a yes, because programs that check mail open
 * links and press buttons too (docs/threats.md T05). Only the browser that asked for a change of address confirms it without the question.
 */
export const actOnNotice = buttonAction(
  { where: 'notice', who: anybody, page: ({ data }) => `/aviso/${tokenOf(data)}` },
  async ({ data, page }) => {
    const token = tokenOf(data);
    const elsewhere = (await isAskedHere(token)) ? null : pathWithoutYes(data, page);
    if (elsewhere) redirect(elsewhere);
    const done = await act(token, data.get('acto') === 'reanudar');
    wakeMail();
    redirect(done ? `${page}?aviso=${done}` : page);
  },
);
