import { Bullets } from '#components/content/bullets.tsx';
import { RichText } from '#components/content/rich-text.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { NoticeTable, NoticeSection as Section } from '#lib/i18n/privacy-notice.ts';

type Props = { section: Section; locale: Locale };

/** One section of the privacy notice: a heading, then lead, list, table and paragraphs where it has them. */
export function NoticeSection({ section, locale }: Props) {
  const { id, title, lead, items = [], table, paragraphs = [] } = section;
  const bullets = items.map((text) => ({ key: text, text: <RichText text={text} locale={locale} /> }));
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p>{lead}</p>}
      {bullets.length > 0 && <Bullets items={bullets} />}
      {table && <SectionTable title={title} table={table} locale={locale} />}
      {paragraphs.map((text) => (
        <p key={text}>
          <RichText text={text} locale={locale} />
        </p>
      ))}
    </section>
  );
}

function SectionTable({ title, table, locale }: { title: string; table: NoticeTable; locale: Locale }) {
  const [what, value] = table.heads;
  const columns = [
    { key: 'what', title: what },
    { key: 'value', title: value },
  ];
  const rows = table.rows.map(([first, second]) => ({
    key: first,
    cells: {
      what: (
        <strong>
          <RichText text={first} locale={locale} />
        </strong>
      ),
      value: <RichText text={second} locale={locale} />,
    },
  }));
  return <DataTable caption={title} captionHidden columns={columns} rows={rows} />;
}
