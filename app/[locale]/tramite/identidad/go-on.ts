import type { Locale } from '#lib/domain/basics/locale.ts';
import { getService } from '#lib/server/deps/service.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { goToStep } from '#lib/server/visit/page.ts';

/** Who has a number already sees it now; everybody else goes to the address. */
export const goOn = async (locale: Locale, requestId: string): Promise<never> => {
  const { locateNumber } = await getService();
  const located = await locateNumber(requestId);
  if (located.ok) wakeMail();
  return goToStep(locale);
};
