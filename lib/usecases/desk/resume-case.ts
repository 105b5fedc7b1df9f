import { type Request, serveBy } from '#lib/domain/request.ts';
import { entryAbout } from '#lib/usecases/audit-entry.ts';
import type { Clock, Keyring, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Pick<Store, 'requests'>; clock: Clock; keyring: Keyring };

/** A member of staff goes on with a case of the desk, or prints again: from now on it is they who act in it. Null: there is none any more. */
export const resumeCase =
  (deps: Deps) =>
  async (requestId: string, staffId: string): Promise<Request | null> => {
    const { store } = deps;
    const stored = await store.requests.find(requestId);
    const served = stored && serveBy(stored.request, staffId);
    if (!served) return null;
    const entry = entryAbout(deps, served, { actor: `staff:${staffId}`, action: 'case.resumed' });
    return (await store.requests.save(served, stored.version, null, entry))
      ? served
      : resumeCase(deps)(requestId, staffId);
  };
