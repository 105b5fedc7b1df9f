/** Languages of the service; documents are always Spanish (es-MX). */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language of a page or a mail, for `lang` and Content-Language (BCP 47). */
export const languageTags: Record<Locale, string> = { es: 'es-MX', en: 'en' };

export const isLocale = (text: string | undefined): text is Locale =>
  locales.some((locale) => locale === text);
