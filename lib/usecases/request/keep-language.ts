import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The language the person chose last is the language of the request, and so of the mails that it will send. */
export const keepLanguage =
  ({ store }: { store: Pick<Store, 'requests'> }) =>
  async (requestId: string, locale: Locale): Promise<void> => {
    const stored = await store.requests.find(requestId);
    if (!stored || stored.request.locale === locale) return;
    await store.requests.save({ ...stored.request, locale }, stored.version);
  };
