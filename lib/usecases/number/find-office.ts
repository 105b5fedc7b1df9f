import type { Issuance } from '#lib/domain/number/issuance.ts';
import { decodeNss } from '#lib/domain/number/nss.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'series'> };

/**
 * The office to which the address led: the one that the institution's catalogue names for the series of a new number. Null for a number
 * that existed before, and where the catalogue is not the institution's or names several offices.
 */
export const findOffice =
  ({ store }: Deps) =>
  async ({ outcome, nss }: Pick<Issuance, 'outcome' | 'nss'>): Promise<string | null> => {
    if (outcome !== 'assigned') return null;
    const { serie } = decodeNss(nss);
    const rows = (await store.series.list()).filter(
      ({ code, active, origin }) => code === serie && active && origin === 'institution',
    );
    const [first, ...others] = new Set(rows.map(({ office }) => office));
    return first !== undefined && others.length === 0 ? first : null;
  };
