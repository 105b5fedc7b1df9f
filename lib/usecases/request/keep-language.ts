import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Keeps the language that the person chose last as the language of the request and of its mails. */
export const keepLanguage =
  ({ store }: { store: Pick<Store, 'requests'> }) =>
  async (requestId: string, locale: Locale): Promise<void> => {
    const stored = await store.requests.find(requestId);
    if (!stored || stored.request.locale === locale) return;
    await store.requests.save({ ...stored.request, locale }, stored.version);
  };
