import type { Locale } from '#lib/domain/basics/locale.ts';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import { type HelpFactId, helpFacts } from '#lib/domain/help/facts.ts';
import type { HelpSource } from '#lib/domain/help/source.ts';
import { helpSources } from '#lib/domain/help/sources.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { facts: readonly HelpFactId[]; words: Dictionary['help']; locale: Locale };

/** Where the facts of a help page come from, and the day of the oldest comparison among them. */
export function SourceList({ facts, words, locale }: Props) {
  const ids = [...new Set(facts.flatMap((id) => helpFacts[id].sources))];
  return (
    <details className="screen-only border-t border-line">
      <summary className="min-h-touch py-2 font-data text-link underline underline-offset-[.2em]">
        {words.sourcesTitle}
      </summary>
      <div className="stack-sm pb-4">
        <p>{words.sourcesLead}</p>
        <ul className="stack-sm text-sm">
          {ids.map((id) => (
            <li key={id}>
              <SourceLine source={helpSources[id]} words={words} locale={locale} />
            </li>
          ))}
        </ul>
        <p className="hint">{words.reviewed(dayText(locale, oldestReview(facts)))}</p>
      </div>
    </details>
  );
}

/** The day on which the fact that nobody looked at for longest was compared with its sources. */
export const oldestReview = (facts: readonly HelpFactId[]): string =>
  facts.map((id) => helpFacts[id].reviewed).toSorted()[0] ?? '';

type LineProps = { source: HelpSource; words: Props['words']; locale: Locale };

function SourceLine({ source, words, locale }: LineProps) {
  const { publisher, title, language, published, url } = source;
  const lang = language === locale ? undefined : language;
  return (
    <>
      <span lang={lang}>
        {publisher}: {url ? <a href={url}>{title}</a> : title}
      </span>
      {published && ` (${words.published(dayText(locale, published))})`}
    </>
  );
}
