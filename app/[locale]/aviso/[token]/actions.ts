'use server';

import { redirect } from 'next/navigation';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';

/** What a mail's token may look like; any other text becomes one that no mail has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w.-]{1,120}$/.test(token) ? token : 'incompleto';
};

/** What the page is told afterwards. */
type PageNotice = 'hecho' | 'lleno' | null;

const told = (done: { ok: true } | { ok: false; error: string }): PageNotice => {
  if (done.ok) return 'hecho';
  return done.error === 'full' ? 'lleno' : null;
};

const act = async (token: string, isUndone: boolean): Promise<PageNotice> => {
  const service = await getService();
  const read = service.readNoticeToken(token);
  if (!read) return null;
  const { purpose, mailId } = read;
  if (purpose === 'notMe') return told(await service.denyRequest(mailId));
  if (purpose === 'confirmChange') return told(await service.confirmEmailChange(mailId));
  if (purpose === 'cancelChange') return told(await service.cancelEmailChange(mailId));
  await (isUndone ? service.resumeMail : service.stopMail)(mailId);
  return 'hecho';
};

/** The one button of a notice. The link alone changes nothing: mail scanners open links too (docs/threats.md T05). */
export async function actOnNotice(data: FormData): Promise<void> {
  const page = `/${localeOf(data)}/aviso/${tokenOf(data)}`;
  await orNotice('notice', page, async () => {
    const done = await act(tokenOf(data), data.get('intent') === 'undo');
    wakeMail();
    redirect(done ? `${page}?aviso=${done}` : page);
  });
}
