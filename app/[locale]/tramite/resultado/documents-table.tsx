import { DataTable } from '#components/ui/data-table.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { ShareFiles } from '#components/ui/share-files.tsx';
import { toIso } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/number/issuance.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { getDocument } from '#lib/usecases/document/get-document.ts';

type Props = { context: PageContext; issuance: Issuance };

/** Both documents, to download and to print. */
export async function DocumentsTable({ context, issuance }: Props) {
  const { result } = context.words.journey;
  // Leaves the size out when a document cannot be drawn, because the number must be shown anyway.
  const sizeOf = (kind: DocumentKind) =>
    run(getDocument)(issuance, kind).then(
      ({ length }) => length,
      () => null,
    );
  const sizes = await Promise.all(documentKinds.map(sizeOf));
  const columns = [
    { key: 'date', title: result.date, label: result.date },
    { key: 'document', title: result.document },
  ];
  const rows = documentKinds.map((kind, index) => ({
    key: kind,
    cells: {
      date: dayText(context.locale, toIso(mexicoCityDate(issuance.issuedAt))),
      document: <Acts context={context} issuance={issuance} kind={kind} bytes={sizes[index] ?? null} />,
    },
  }));
  return (
    <section>
      <DataTable caption={result.documents} columns={columns} rows={rows} />
      <p className="screen-only">
        <a className="quiet" href={`/documentos/${issuance.id}?tipo=imagen`}>
          <Icon name="down" />
          {result.picture}
        </a>
      </p>
      <ShareFiles files={sharedFiles(issuance, result.share)} words={result.share} />
      <p className="small muted screen-only">
        {result.check} <a href={`/${context.locale}/verificar`}>{result.checkLink}</a>.
      </p>
    </section>
  );
}

/** The picture first, because messengers show it at once. */
const sharedFiles = ({ id }: Issuance, words: Record<DocumentKind | 'picture', string>) => [
  { href: `/documentos/${id}?tipo=imagen`, type: 'image/png' as const, label: words.picture },
  ...documentKinds.toReversed().map((kind) => ({
    href: `/documentos/${id}?tipo=${kind}`,
    type: 'application/pdf' as const,
    label: words[kind],
  })),
];

type ActsProps = Props & { kind: DocumentKind; bytes: number | null };

const Acts = ({ context, issuance, kind, bytes }: ActsProps) => {
  const { result } = context.words.journey;
  const href = `/documentos/${issuance.id}?tipo=${kind}`;
  return (
    <>
      <strong>{result[kind]}</strong>
      <div className="screen-only flex flex-wrap items-center gap-x-4">
        <a className="quiet" href={href} key={bytes}>
          <Icon name="down" />
          {result.download} ({bytes === null ? 'PDF' : result.size(Math.ceil(bytes / 1_000))})
          <span className="vh">: {result[kind]}</span>
        </a>
        <a className="quiet" href={`${href}&ver=1`}>
          <Icon name="print" />
          {result.print}
          <span className="vh">: {result[kind]}</span>
        </a>
      </div>
    </>
  );
};
