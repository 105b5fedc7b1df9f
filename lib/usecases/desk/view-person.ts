import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { staffActor } from '#lib/usecases/desk/staff-deps.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout, entryOf } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'issuances' | 'audit'>;
  limiter: Pick<Limiter, 'takeMember'>;
  keyring: Pick<Keyring, 'fingerprint' | 'digest'>;
  clock: Clock;
};

/** The person of a case. The request is purged some time after its end, but its issuance stays; then no address is known. */
const personOf = async ({ store }: Deps, requestId: string) => {
  const request = (await store.requests.find(requestId))?.request;
  if (request) return request;
  const issuance = await store.issuances.findByRequest(requestId);
  return issuance && { id: requestId, curp: issuance.curp, email: null };
};

/**
 * Counts the different cases that a member of staff looks at, and writes every look into the audit before anything is shown
 * (docs/threats.md T19). `capped`: the member has seen the most cases of a day, and may only look again at those.
 */
export const viewPerson =
  (deps: Deps) =>
  async (staffId: string, requestId: string): Promise<Result<null, 'capped'>> => {
    const { store, limiter, keyring, clock } = deps;
    const key = keyring.digest(`view:${staffId}`);
    const taken = await limiter.takeMember('viewPerStaff', key, keyring.digest(`case:${requestId}`));
    const action = taken.allowed ? 'person.viewed' : 'person.withheld';
    const what = { actor: staffActor(staffId), action } as const;
    const person = await personOf(deps, requestId);
    await store.audit.append(
      person ? entryAbout(deps, person, what) : { ...entryOf({ clock }, what), requestId },
    );
    return taken.allowed ? ok(null) : err('capped');
  };
