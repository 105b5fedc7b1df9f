import { toBase64url } from '#lib/domain/basics/base64url.ts';
import { toIso } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { type RevocationList, type SignedList, stateOfRevocation } from '#lib/domain/document/revocation.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { DocumentSigner, PublishedKey } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'revocations'>; clock: Clock; signer: DocumentSigner; keyring: Keyring };

/** The public keys, current and earlier, the newest first. */
export const listKeys =
  ({ store }: { store: Pick<Store, 'keys'> }) =>
  (): Promise<PublishedKey[]> =>
    store.keys.list();

const encode = (value: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));

/** The hashes of all revoked and replaced folios, signed so that a copy can be trusted (JWS, ES256: RFC 7515, RFC 7518 §3.4). */
export const signRevocations =
  ({ store, clock, signer, keyring }: Deps) =>
  async (): Promise<SignedList> => {
    const revocations = await store.revocations.list();
    const list: RevocationList = {
      issuedAt: clock.now(),
      items: revocations.map((revocation) => ({
        folio: keyring.digest(revocation.folio),
        state: stateOfRevocation(revocation),
        on: toIso(mexicoCityDate(revocation.at)),
      })),
    };
    const header = encode({ alg: 'ES256', kid: signer.statementKeyId });
    const payload = encode(list);
    const signature = signer.signStatement(new TextEncoder().encode(`${header}.${payload}`));
    return { protected: header, payload, signature: toBase64url(signature) };
  };
