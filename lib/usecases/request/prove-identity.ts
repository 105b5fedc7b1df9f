import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { isProvable, type Provable, proveIdentity as prove } from '#lib/domain/request/request.ts';
import { type TooMany, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { IdentityChecks, IdentityFailure, IdentityProvider } from '#lib/usecases/ports/identity.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'sessions' | 'audit'>;
  clock: Clock;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
  identityProvider: IdentityProvider | null;
};
type StoredProvable = { request: Provable; version: number };

/** `notNow`: a proof does not help this request, or no provider is configured. `otherCurp`: the account belongs to somebody else. */
export type ProofFailure = IdentityFailure | 'otherCurp' | 'notNow';

const load = async ({ store }: Deps, requestId: string): Promise<StoredProvable | null> => {
  const stored = await store.requests.find(requestId);
  return stored && isProvable(stored.request) ? { request: stored.request, version: stored.version } : null;
};

/** Limits the calls to the provider, because it is somebody else's machine. */
const refuseTooMany = async (deps: Deps, requestId: string): Promise<TooMany | null> => {
  const taken = await deps.limiter.take('signInPerRequest', deps.keyring.fingerprint(requestId));
  if (taken.allowed) return null;
  deps.log.event('limit.reached', { kind: 'signIn', requestId });
  return tooMany('tooMany', taken.waitMilliseconds);
};

/** The address of the provider for the browser, and what the browser must bring back. Changes nothing. */
export const beginIdentity =
  (deps: Deps) =>
  async (
    requestId: string,
  ): Promise<Result<{ url: string; checks: IdentityChecks }, 'notNow' | 'unreachable'> | TooMany> => {
    if (!deps.identityProvider || !(await load(deps, requestId))) return err('notNow');
    return (await refuseTooMany(deps, requestId)) ?? deps.identityProvider.begin();
  };

/**
 * Reads whose account the browser brings back from the provider. Changes nothing of the request, because anybody could have sent the
 * browser here (docs/threats.md T07). Another CURP is only counted, never shown.
 */
export const receiveIdentity =
  (deps: Deps) =>
  async (
    requestId: string,
    callbackUrl: string,
    checks: IdentityChecks,
  ): Promise<Result<{ curp: Curp }, ProofFailure> | TooMany> => {
    const stored = await load(deps, requestId);
    if (!deps.identityProvider || !stored) return err('notNow');
    const refused = await refuseTooMany(deps, requestId);
    if (refused) return refused;
    const claimed = await deps.identityProvider.finish(callbackUrl, checks);
    if (!claimed.ok || claimed.value.curp === stored.request.curp) return claimed;
    const what = { actor: actorIn(stored.request), action: 'identity.refused', detail: 'otherCurp' } as const;
    await deps.store.audit.append(entryAbout(deps, stored.request, what));
    deps.log.event('identity.refused', { requestId, reason: 'otherCurp' });
    return err('otherCurp');
  };

/**
 * "Continuar": the account belongs to the CURP of the request. All confirmed visits of the request end, because another visit proved
 * nothing; the caller opens a new one. A request that had left the online way is back at the identity page.
 */
export const proveIdentity =
  (deps: Deps) =>
  async (requestId: string, claimed: Curp): Promise<Result<null, 'otherCurp' | 'notNow'>> => {
    const { store, clock, log } = deps;
    const stored = await load(deps, requestId);
    if (!deps.identityProvider || !stored) return err('notNow');
    if (claimed !== stored.request.curp) return err('otherCurp');
    await store.sessions.removeConfirmed(requestId);
    const proven = prove(stored.request, clock.now());
    const entry = entryAbout(deps, proven, { actor: 'identified', action: 'identity.proven' });
    if (!(await store.requests.save(proven, stored.version, null, entry)))
      return proveIdentity(deps)(requestId, claimed);
    log.event('identity.proven', { requestId });
    return ok(null);
  };
