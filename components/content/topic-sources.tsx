import type { Locale } from '#lib/domain/basics/locale.ts';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import { type HelpFact, helpFacts } from '#lib/domain/help/facts.ts';
import { type HelpSource, helpSources } from '#lib/domain/help/sources.ts';
import type { HelpTopic } from '#lib/domain/help/topics.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { topic: HelpTopic; words: Dictionary['help']; locale: Locale };

/** Where the facts of a help page come from, and the day of the oldest comparison among them. */
export function TopicSources({ topic, words, locale }: Props) {
  const facts = factsOf(topic);
  const ids = [...new Set(facts.flatMap(({ sources }) => sources))];
  const reviewed = facts.map((fact) => fact.reviewed).toSorted();
  return (
    <details className="border-t border-line">
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
        <p className="hint">{words.reviewed(dayText(locale, reviewed[0] ?? ''))}</p>
      </div>
    </details>
  );
}

const factsOf = (topic: HelpTopic): HelpFact[] =>
  topic.sections.flatMap((section) => section.facts.map((id) => helpFacts[id]));

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
