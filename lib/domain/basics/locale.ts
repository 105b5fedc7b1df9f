/** Languages of the service; documents are always Spanish (es-MX). */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: string | undefined): text is Locale =>
  locales.some((locale) => locale === text);
