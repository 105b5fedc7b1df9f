import { RichText } from '#components/content/rich-text.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Locale } from '#lib/domain/locale.ts';
import { type RetentionClass, retentionHours } from '#lib/domain/retention.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Words = Dictionary['privacy'];

const order = [
  'unconfirmed',
  'answers',
  'mails',
  'documents',
  'links',
  'logs',
  'number',
] as const satisfies readonly RetentionClass[];

/** How long each kind of data is kept, from the table that the purge applies. */
export function RetentionTable({ words, locale }: { words: Words; locale: Locale }) {
  const columns = [
    { key: 'what', title: words.keepHeads.what },
    { key: 'howLong', title: words.keepHeads.howLong },
  ];
  const rows = order.map((kind) => ({
    key: kind,
    cells: {
      what: <RichText text={words.kept[kind]} locale={locale} />,
      howLong: <strong>{periodText(retentionHours[kind], words)}</strong>,
    },
  }));
  return (
    <section className="stack" aria-labelledby="plazos">
      <h2 id="plazos">{words.keepTitle}</h2>
      <p>{words.keepLead}</p>
      <DataTable caption={words.keepTitle} captionHidden columns={columns} rows={rows} />
    </section>
  );
}

const periodText = (hours: number | null, words: Words) => {
  if (hours === null) return words.always;
  return hours > 48 ? words.days(hours / 24) : words.hours(hours);
};
