import { Bullets } from '#components/content/bullets.tsx';
import { NumberedSteps } from '#components/content/numbered-steps.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { Boxes } from '#components/ui/boxes.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Section } from '#lib/domain/help/section.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { section: Section; title: string; words: Dictionary['help']; locale: Locale };

/** One question of a help page with its facts. Its id is its anchor. */
export function HelpSection({ section, title, words, locale }: Props) {
  const facts = section.facts.map((id) => ({
    key: id,
    text: <RichText text={words.facts[id]} locale={locale} />,
  }));
  return (
    <section className="stack" aria-labelledby={section.id}>
      <h2 id={section.id}>
        <RichText text={title} locale={locale} />
      </h2>
      {section.form === 'text' && facts.map(({ key, text }) => <p key={key}>{text}</p>)}
      {section.form === 'list' && <Bullets items={facts} />}
      {section.form === 'ticks' && <Ticks items={facts} />}
      {section.form === 'boxes' && <Boxes items={facts} />}
      {section.form === 'steps' && <NumberedSteps steps={facts} />}
    </section>
  );
}
