import { Bullets } from '#components/content/bullets.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { NoticePair, NoticeSection as Section } from '#lib/i18n/privacy-notice.ts';

type Props = { section: Section; locale: Locale };

/** One section of the privacy notice: a heading, then lead, list, pairs and paragraphs where it has them. */
export function NoticeSection({ section, locale }: Props) {
  const { id, title, lead, items = [], pairs = [], fold, paragraphs = [] } = section;
  const bullets = items.map((text) => ({ key: text, text: <RichText text={text} locale={locale} /> }));
  return (
    <section className="stack-sm" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p>{lead}</p>}
      {bullets.length > 0 && <Bullets items={bullets} />}
      {fold ? (
        <details>
          <summary>{fold}</summary>
          <Pairs pairs={pairs} locale={locale} />
        </details>
      ) : (
        <Pairs pairs={pairs} locale={locale} />
      )}
      {paragraphs.map((text) => (
        <p key={text}>
          <RichText text={text} locale={locale} />
        </p>
      ))}
    </section>
  );
}

/** Terms with their explanation in the same line, because a table of thirteen rows fills three screens of a telephone. */
function Pairs({ pairs, locale }: { pairs: readonly NoticePair[]; locale: Locale }) {
  if (pairs.length === 0) return null;
  return (
    <dl className="stack-sm">
      {pairs.map(([what, then]) => (
        <div key={what}>
          <dt className="inline">
            <strong>{what}:</strong>
          </dt>{' '}
          <dd className="inline">
            <RichText text={then} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
