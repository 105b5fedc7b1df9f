import { type Locale, languageTags } from '#lib/domain/basics/locale.ts';

const rules: Record<Locale, Intl.PluralRules> = {
  es: new Intl.PluralRules(languageTags.es),
  en: new Intl.PluralRules(languageTags.en),
};

/** A count with its word: «1 vez», «2 veces». Whoever says a count in words asks here, because languages disagree about plurals. */
export const counted = (locale: Locale, count: number, one: string, other: string): string =>
  `${count} ${rules[locale].select(count) === 'one' ? one : other}`;
