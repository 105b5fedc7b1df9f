import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'issuances' | 'revocations'> };

/** The documents that replaced these in the end, or these. `revoked`: they are revoked and nothing replaced them. */
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
