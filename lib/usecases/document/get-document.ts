import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Renderer } from '#lib/usecases/ports/renderers.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = {
  store: Pick<Store, 'documents'>;
  render: Renderer;
  signer: Pick<SigningIdentity, 'signPdf'>;
  clock: Clock;
  log: Log;
};

/** The PDF of an issuance. It is drawn and signed once; then the screen, the mail and every download get the same bytes. */
export const getDocument =
  ({ store, render, signer, clock, log }: Deps) =>
  async (issuance: Issuance, kind: DocumentKind): Promise<Uint8Array> => {
    const kept = await store.documents.find(issuance.id, kind);
    if (kept) return kept;
    const bytes = await signer.signPdf(await render(kind, issuance));
    log.event('documents.rendered', { issuanceId: issuance.id, kind, count: bytes.length });
    return store.documents.put(issuance.id, kind, bytes, clock.now());
  };
