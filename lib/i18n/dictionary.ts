import type { Locale } from '#lib/domain/basics/locale.ts';
import { en } from '#lib/i18n/en.ts';
import { es } from '#lib/i18n/es.ts';
import type { Words } from '#lib/i18n/words.ts';

export type Dictionary = Words<typeof es>;

const dictionaries: Record<Locale, Dictionary> = { es, en };

export const dictionary = (locale: Locale): Dictionary => dictionaries[locale];
