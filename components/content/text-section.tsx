import { Bullets } from '#components/content/bullets.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = {
  /** Anchor of the section. */
  id: string;
  title: string;
  lead?: string;
  items?: readonly string[];
  paragraphs?: readonly string[];
  locale: Locale;
};

/** A heading with a list, paragraphs or both, all from the dictionaries. */
export function TextSection({ id, title, lead, items = [], paragraphs = [], locale }: Props) {
  const bullets = items.map((text) => ({ key: text, text: <RichText text={text} locale={locale} /> }));
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        <RichText text={title} locale={locale} />
      </h2>
      {lead && <p>{lead}</p>}
      {bullets.length > 0 && <Bullets items={bullets} />}
      {paragraphs.map((text) => (
        <p key={text}>
          <RichText text={text} locale={locale} />
        </p>
      ))}
    </section>
  );
}
