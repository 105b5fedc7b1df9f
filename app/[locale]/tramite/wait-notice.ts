import { messageOf } from '#components/form/form-state.ts';
import { minutesOf, readMinutes, waitDetail } from '#lib/domain/basics/wait.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { TooMany } from '#lib/usecases/limits/take-limits.ts';

/** The path of a page after one of its buttons. The query says that it worked, or how many minutes to wait, and nothing else. */
export const afterSending = (page: string, sent: { ok: boolean; error?: string } | TooMany): string => {
  if (sent.ok) return `${page}?aviso=enviado`;
  if (sent.error === 'stopped') return `${page}?aviso=detenido`;
  return 'waitMilliseconds' in sent
    ? `${page}?aviso=espera&minutos=${minutesOf(sent.waitMilliseconds)}`
    : page;
};

export type ToldToWait = { aviso?: string | string[]; minutos?: string | string[] };

/** Words for `?aviso=espera&minutos=12`; null for any other address. */
export const waitWords = ({ words }: PageContext, { aviso, minutos }: ToldToWait): string | null => {
  const wait = aviso === 'espera' ? readMinutes(minutos) : null;
  return wait === null ? null : messageOf(words.errors, `form.tooMany|${waitDetail(wait)}`);
};
