import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { KeptKind } from '#lib/usecases/ports/documents.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { CardPicture, Renderer } from '#lib/usecases/ports/renderers.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Keeping = { store: Pick<Store, 'documents'>; clock: Clock; log: Log };

/** What is kept, or what `make` makes now. Made once, so that the screen, the mail and every download get the same bytes. */
const keptOrMade = async (
  { store, clock, log }: Keeping,
  issuanceId: string,
  kind: KeptKind,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> => {
  const kept = await store.documents.find(issuanceId, kind);
  if (kept) return kept;
  const bytes = await make();
  log.event('documents.rendered', { issuanceId, kind, count: bytes.length });
  return store.documents.put(issuanceId, kind, bytes, clock.now());
};

/** The PDF of an issuance, signed. */
export const getDocument =
  ({
    render,
    signer,
    ...keeping
  }: Keeping & { render: Renderer; signer: Pick<SigningIdentity, 'signPdf'> }) =>
  (issuance: Issuance, kind: DocumentKind): Promise<Uint8Array> =>
    keptOrMade(keeping, issuance.id, kind, async () => signer.signPdf(await render(kind, issuance)));

/** The picture of the tarjeta. */
export const getCardPicture =
  ({ drawCard, ...keeping }: Keeping & { drawCard: CardPicture }) =>
  (issuance: Issuance): Promise<Uint8Array> =>
    keptOrMade(keeping, issuance.id, 'picture', () => drawCard(issuance));
