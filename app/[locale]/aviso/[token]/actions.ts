'use server';

import { redirect } from 'next/navigation';
import { localeOf, orNotice, readFields } from '#lib/server/action.ts';
import { getService } from '#lib/server/service.ts';
import { wakeMail } from '#lib/server/wake.ts';

/** What a mail's token may look like; any other text becomes one that no mail has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w.-]{1,120}$/.test(token) ? token : 'incompleto';
};

const act = async (token: string, isUndone: boolean): Promise<boolean> => {
  const service = await getService();
  const read = service.readNoticeToken(token);
  if (!read) return false;
  const { purpose, mailId } = read;
  if (purpose === 'notMe') return (await service.denyRequest(mailId)).ok;
  if (purpose === 'confirmChange') return (await service.confirmEmailChange(mailId)).ok;
  if (purpose === 'cancelChange') return (await service.cancelEmailChange(mailId)).ok;
  await (isUndone ? service.resumeMail : service.stopMail)(mailId);
  return true;
};

/** The one button of a notice. The link alone changes nothing: mail scanners open links too (threats.md T05). */
export async function actOnNotice(data: FormData): Promise<void> {
  const page = `/${localeOf(data)}/aviso/${tokenOf(data)}`;
  await orNotice('notice', page, async () => {
    const isDone = await act(tokenOf(data), data.get('intent') === 'undo');
    if (isDone) wakeMail();
    redirect(isDone ? `${page}?aviso=hecho` : page);
  });
}
