import type { Locale } from '#lib/domain/basics/locale.ts';
import { glossary as english } from '#lib/i18n/en/glossary.ts';

type Props = { texts: readonly string[]; locale: Locale };

/** In English, what the Mexican abbreviations of a page stand for, each once. */
export function Glossary({ texts, locale }: Props) {
  const terms = locale === 'en' ? termsIn(texts) : [];
  if (terms.length === 0) return null;
  return (
    <p className="hint">
      {terms.map(([term, meaning], at) => (
        <span key={term}>
          <strong>{term}</strong>: {meaning}
          {at < terms.length - 1 ? '; ' : '.'}
        </span>
      ))}
    </p>
  );
}

const termsIn = (texts: readonly string[]) =>
  english.filter(([term]) => texts.some((text) => new RegExp(`\\b${term}\\b`, 'u').test(text)));
