import { LinkButton } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { ShareFiles } from '#components/ui/share-files.tsx';
import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/number/issuance.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { getDocument } from '#lib/usecases/document/get-document.ts';

type Props = { context: PageContext; issuance: Issuance };

/** Both documents and the picture of the card: to download, to share, to print. */
export async function Documents({ context, issuance }: Props) {
  const { result } = context.words.journey;
  return (
    <section className="stack screen-only" aria-labelledby="documentos">
      <h2 id="documentos">{result.documents}</h2>
      <div className="grid gap-3 sm:grid-cols-2">
        {documentKinds.map((kind) => (
          <Download key={kind} context={context} issuance={issuance} kind={kind} />
        ))}
      </div>
      <div>
        <a className="quiet" href={`${pathOf(issuance)}?tipo=imagen`}>
          <Icon name="down" />
          {result.picture}
        </a>
        <Print context={context} issuance={issuance} />
      </div>
      <ShareFiles files={sharedFiles(issuance, result.share)} words={result.share} />
    </section>
  );
}

/** One line, because few people print. A screen reader hears the whole name of each link. */
const Print = ({ context, issuance }: Props) => {
  const { result } = context.words.journey;
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      <Icon name="print" />
      {result.printEach}
      {documentKinds.map((kind) => (
        <a
          key={kind}
          className="quiet"
          href={`${pathOf(issuance)}?tipo=${kind}&ver=1`}
          target="_blank"
          rel="noopener"
          aria-label={result.print[kind]}
        >
          {result.printed[kind]}
        </a>
      ))}
    </p>
  );
};

/** The picture first, because messengers show it at once. */
const sharedFiles = (issuance: Issuance, words: Record<DocumentKind | 'picture', string>) => [
  { href: `${pathOf(issuance)}?tipo=imagen`, type: 'image/png' as const, label: words.picture },
  ...documentKinds.toReversed().map((kind) => ({
    href: `${pathOf(issuance)}?tipo=${kind}`,
    type: 'application/pdf' as const,
    label: words[kind],
  })),
];

const pathOf = ({ id }: Issuance) => `/documentos/${id}`;

const Download = async ({ context, issuance, kind }: Props & { kind: DocumentKind }) => {
  const { result } = context.words.journey;
  const bytes = await sizeOf(issuance, kind);
  return (
    <LinkButton variant="second" href={`${pathOf(issuance)}?tipo=${kind}`} key={bytes}>
      <Icon name="down" />
      <span>
        {result.download[kind]}{' '}
        <span className="small inline-block">
          ({bytes === null ? 'PDF' : result.size(Math.ceil(bytes / 1_000))})
        </span>
      </span>
    </LinkButton>
  );
};

/** Null when a document cannot be drawn, because the number must be shown anyway. */
const sizeOf = (issuance: Issuance, kind: DocumentKind): Promise<number | null> =>
  run(getDocument)(issuance, kind).then(
    ({ length }) => length,
    () => null,
  );
