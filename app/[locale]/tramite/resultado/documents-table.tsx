import { sendAgain } from '#app/[locale]/tramite/resultado/actions.ts';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { formatFolio } from '#lib/domain/folio.ts';
import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/issuance.ts';
import { formatDate, mexicoCityDate } from '#lib/domain/mexico-city-time.ts';
import type { PageContext } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';

type Props = {
  context: PageContext;
  issuance: Issuance;
  /** There is an address to send them to. */
  canMail: boolean;
};

/** Both documents, with everything one can do with them. */
export async function DocumentsTable({ context, issuance, canMail }: Props) {
  const { getDocument, drawCard } = await getService();
  const { result } = context.words.journey;
  // The number must not wait for a document that cannot be drawn today: its link then just names no size.
  const sizeOf = (kind: DocumentKind) =>
    getDocument(issuance, kind).then(
      ({ length }) => length,
      () => null,
    );
  const sizes = await Promise.all(documentKinds.map(sizeOf));
  const columns = [
    { key: 'folio', title: result.folio, label: result.folio },
    { key: 'date', title: result.date, label: result.date },
    { key: 'document', title: result.document },
  ];
  const rows = documentKinds.map((kind, index) => ({
    key: kind,
    cells: {
      folio: <span className="mono">{formatFolio(issuance.folio)}</span>,
      date: formatDate(mexicoCityDate(issuance.issuedAt)),
      document: (
        <Acts
          context={context}
          issuance={issuance}
          canMail={canMail}
          kind={kind}
          bytes={sizes[index] ?? null}
        />
      ),
    },
  }));
  return (
    <section>
      <DataTable caption={result.documents} columns={columns} rows={rows} />
      <p className="screen-only">
        <a className="quiet" href={`/documentos/${issuance.id}?tipo=imagen`}>
          <Icon name="down" />
          {result.picture(Math.ceil(Buffer.byteLength(drawCard(issuance)) / 1_000))}
        </a>
      </p>
      {issuance.proofs && (
        <p className="small muted screen-only">
          {result.check} <a href={`/${context.locale}/verificar`}>{result.checkLink}</a>.
        </p>
      )}
    </section>
  );
}

type ActsProps = Props & { kind: DocumentKind; bytes: number | null };

const Acts = ({ context, issuance, canMail, kind, bytes }: ActsProps) => {
  const { result } = context.words.journey;
  const href = `/documentos/${issuance.id}?tipo=${kind}`;
  return (
    <>
      <strong lang={context.locale === 'es' ? undefined : 'en'}>{result[kind]}</strong>
      <div className="screen-only flex flex-wrap items-center gap-x-4">
        <a className="quiet" href={href}>
          <Icon name="down" />
          {result.download} ({bytes === null ? 'PDF' : result.size(Math.ceil(bytes / 1_000))})
          <span className="vh">: {result[kind]}</span>
        </a>
        <a className="quiet" href={`${href}&ver=1`}>
          <Icon name="print" />
          {result.print}
          <span className="vh">: {result[kind]}</span>
        </a>
        {canMail && (
          <form action={sendAgain}>
            <input type="hidden" name="locale" value={context.locale} />
            <input type="hidden" name="tramite" value={issuance.requestId} />
            <Button variant="link">
              <Icon name="mail" />
              {result.again}
            </Button>
          </form>
        )}
      </div>
    </>
  );
};
