import { Bullets } from '#components/content/bullets.tsx';
import { NumberedSteps } from '#components/content/numbered-steps.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { HelpTopic } from '#lib/domain/help/topics.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Section = HelpTopic['sections'][number];
type Props = { section: Section; words: Dictionary['help']; locale: Locale };

/** One question of a help page with its facts: paragraphs, a list, things to tick off or numbered steps. Its id is its anchor. */
export function TopicSection({ section, words, locale }: Props) {
  const facts = section.facts.map((id) => ({
    key: id,
    text: <RichText text={words.facts[id]} locale={locale} />,
  }));
  return (
    <section className="stack" aria-labelledby={section.id}>
      <h2 id={section.id}>
        <RichText text={words.sections[section.id]} locale={locale} />
      </h2>
      {section.form === 'text' && facts.map(({ key, text }) => <p key={key}>{text}</p>)}
      {section.form === 'list' && <Bullets items={facts} />}
      {section.form === 'ticks' && <Ticks items={facts} />}
      {section.form === 'steps' && <NumberedSteps steps={facts} />}
    </section>
  );
}
