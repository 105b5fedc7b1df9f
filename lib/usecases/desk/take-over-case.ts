import type { Request } from '#lib/domain/request/request.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = { store: Pick<Store, 'requests'>; clock: Clock; keyring: Pick<Keyring, 'fingerprint'> };

/**
 * Gives the case of a ticket to the member who has the ticket now, so that the audit names them from here on. Answers the case; null when
 * nobody opened it at the desk or it was deleted.
 */
export const takeOverCase =
  (deps: Deps) =>
  async (requestId: string, staffId: string): Promise<Request | null> => {
    const stored = await deps.store.requests.find(requestId);
    const assisted = stored?.request.assisted;
    if (!stored || !assisted) return null;
    if (assisted.staffId === staffId) return stored.request;
    const passed: Request = { ...stored.request, assisted: { ...assisted, staffId } };
    const entry = entryAbout(deps, passed, { actor: `staff:${staffId}`, action: 'case.resumed' });
    const isSaved = await deps.store.requests.save(passed, stored.version, null, entry);
    return isSaved ? passed : takeOverCase(deps)(requestId, staffId);
  };

/** The stage of a case; null when it was deleted. */
export const stageOfCase =
  ({ store }: Pick<Deps, 'store'>) =>
  async (requestId: string): Promise<Request['stage'] | null> =>
    (await store.requests.find(requestId))?.request.stage ?? null;
