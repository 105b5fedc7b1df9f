import type { DocumentKind } from '#lib/domain/issuance.ts';
import type { Request } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { entryAbout } from '#lib/usecases/audit-entry.ts';
import type { Clock, Keyring, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Store; clock: Clock; keyring: Keyring };

/** A member of staff prints a document: answers which copy it is. The number stands in the audit, not in the signed document. */
export const printCopy =
  (deps: Deps) =>
  async (
    request: Request,
    kind: DocumentKind,
    staffId: string,
  ): Promise<Result<{ issuanceId: string; copy: number }, 'notNow'>> => {
    const { store } = deps;
    const issuance = request.stage === 'issued' && (await store.issuances.find(request.issuanceId));
    if (!issuance) return err('notNow');
    const copy = await store.copies.take(issuance, kind, (number) =>
      entryAbout(deps, request, {
        actor: `staff:${staffId}`,
        action: 'document.printed',
        detail: `${kind}.${number}`,
      }),
    );
    return ok({ issuanceId: issuance.id, copy });
  };
