import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'issuances' | 'revocations'> };

/**
 * What took the place of documents that were replaced, in the end; the same where nothing did. `revoked`: they are not accepted any
 * more, and none took their place.
 */
export const newestOf =
  ({ store }: Deps) =>
  async (issuance: Issuance): Promise<{ issuance: Issuance; revoked: boolean }> => {
    const revocation = await store.revocations.find(issuance.folio);
    if (!revocation) return { issuance, revoked: false };
    const { replacedBy } = revocation;
    const next = replacedBy === null ? null : await store.issuances.findByFolio(replacedBy);
    return next ? newestOf({ store })(next) : { issuance, revoked: true };
  };

/** The folio of the newest documents of a CURP; null when there are none. */
export const newestFolio =
  ({ store }: { store: Pick<Store, 'issuances'> }) =>
  async (curp: Curp): Promise<string | null> =>
    (await store.issuances.findByCurp(curp))?.folio ?? null;
