import { RichText } from '#components/content/rich-text.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = { title: string; texts: readonly string[]; locale: Locale };

/** The short privacy notice on a page that asks for data, above the button. */
export function BriefNotice({ title, texts, locale }: Props) {
  return (
    <section className="small muted" aria-label={title}>
      <p>
        <RichText text={texts.join(' ')} locale={locale} />
      </p>
    </section>
  );
}
