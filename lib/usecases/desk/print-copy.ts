import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { DocumentKind } from '#lib/domain/number/issuance.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { newestOf } from '#lib/usecases/number/newest-issuance.ts';
import { passDoor } from '#lib/usecases/number/number-access.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = { store: Store; clock: Clock; keyring: Keyring };

/** A member of staff prints documents, or what took their place: answers which copy of each it is. The number stands on the paper and in the audit. */
export const printCopies =
  (deps: Deps) =>
  async (
    request: Request,
    kinds: readonly DocumentKind[],
    staffId: string,
  ): Promise<Result<{ issuanceId: string; copies: number[] }, 'notNow'>> => {
    const { store } = deps;
    const passed = await passDoor(deps, 'print')(request.id);
    if (!passed.ok) return err('notNow');
    const { issuanceId } = passed.value.request;
    const first = await store.issuances.find(issuanceId);
    if (!first) return err('notNow');
    const { issuance, revoked } = await newestOf(deps)(first);
    if (revoked) return err('notNow');
    const copies: number[] = [];
    for (const kind of kinds)
      copies.push(
        await store.copies.take(issuance, kind, (number) =>
          entryAbout(deps, request, {
            actor: `staff:${staffId}`,
            action: 'document.printed',
            detail: `${kind}.${number}`,
          }),
        ),
      );
    return ok({ issuanceId, copies });
  };

/** How many copies of each document of an issuance were printed. */
export const countCopies = ({ store }: { store: Pick<Store, 'copies'> }) => store.copies.count;
