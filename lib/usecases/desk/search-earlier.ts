import type { SearchReason } from '#lib/domain/desk/search-reason.ts';
import { stateOfRevocation } from '#lib/domain/document/revocation.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { staffActor } from '#lib/usecases/desk/staff-deps.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'ownData' | 'revocations' | 'audit'>;
  keyring: Pick<Keyring, 'fingerprint'>;
  clock: Clock;
};

/** Documents of an earlier visit, without the number and the person in them. `isOwn`: this case made them. */
export type Earlier = Pick<Issuance, 'folio' | 'issuedAt' | 'outcome'> & {
  state: 'current' | 'revoked' | 'replaced';
  isOwn: boolean;
};

/**
 * The documents made for the CURP of an open case, the newest first. Nobody can type another CURP here. The audit gets the reason before
 * anything is looked up.
 */
export const searchEarlier =
  ({ store, keyring, clock }: Deps) =>
  async (staffId: string, request: Request, reason: SearchReason): Promise<Earlier[]> => {
    const what = { actor: staffActor(staffId), action: 'case.searched', detail: reason } as const;
    await store.audit.append(entryAbout({ keyring, clock }, request, what));
    const { issuances } = await store.ownData(request.curp);
    const stateOf = async (folio: string): Promise<Earlier['state']> => {
      const revocation = await store.revocations.find(folio);
      return revocation ? stateOfRevocation(revocation) : 'current';
    };
    return Promise.all(
      issuances.map(async ({ folio, issuedAt, outcome, requestId }) => ({
        folio,
        issuedAt,
        outcome,
        state: await stateOf(folio),
        isOwn: requestId === request.id,
      })),
    );
  };
