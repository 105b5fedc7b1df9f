import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { DocumentKind } from '#lib/domain/number/issuance.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { newestOf } from '#lib/usecases/number/newest-issuance.ts';
import { passDoor } from '#lib/usecases/number/number-access.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = { store: Pick<Store, 'inOneTransaction'>; clock: Clock; keyring: Keyring };

type PrintStore = Pick<Store, 'requests' | 'holders' | 'issuances' | 'revocations'>;
type Printed = { issuanceId: string; copies: number[] };

/** What a request may print now: its documents, or those that replaced them. `issuanceId`: of its own documents. */
const findPrintable = async (store: PrintStore, requestId: string) => {
  const passed = await passDoor({ store }, 'print')(requestId);
  if (!passed.ok) return null;
  const { issuanceId } = passed.value.request;
  const first = await store.issuances.find(issuanceId);
  if (!first) return null;
  const { issuance, revoked } = await newestOf({ store })(first);
  return revoked ? null : { issuanceId, issuance };
};

/**
 * A member of staff prints documents, or those that replaced them. Answers the number of each copy, which is printed on the paper and
 * written into the audit. The door is asked in the transaction that counts, because the holder may lock the number meanwhile.
 */
export const printCopies =
  (deps: Deps) =>
  (request: Request, kinds: readonly DocumentKind[], staffId: string): Promise<Result<Printed, 'notNow'>> =>
    deps.store.inOneTransaction<Printed, 'notNow'>(async (store) => {
      const found = await findPrintable(store, request.id);
      if (!found) return err('notNow');
      const copies: number[] = [];
      for (const kind of kinds)
        copies.push(
          await store.copies.take(found.issuance, kind, (number) =>
            entryAbout(deps, request, {
              actor: `staff:${staffId}`,
              action: 'document.printed',
              detail: `${kind}.${number}`,
            }),
          ),
        );
      return ok({ issuanceId: found.issuanceId, copies });
    });

/** How many copies of each document of an issuance were printed. */
export const countCopies = ({ store }: { store: Pick<Store, 'copies'> }) => store.copies.count;
