import type { Locale } from '#lib/domain/basics/locale.ts';

/** Pages and mails that are not easy enough to read yet. A test fails when one of them has become so: then it leaves the list. */
export const hardToRead: Readonly<Record<Locale, readonly string[]>> = {
  es: [],
  en: [],
};

/** Dictionaries and files that do not keep the one voice yet (docs/words.md). A test fails when one of them does: then it leaves the list. */
export const otherVoices: Readonly<Record<Locale, readonly string[]>> = {
  es: [],
  en: [],
};
