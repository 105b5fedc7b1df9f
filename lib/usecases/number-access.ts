import type { Issuance } from '#lib/domain/issuance.ts';
import type { Issued, Request } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Holder, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Pick<Store, 'requests' | 'holders' | 'issuances'> };

/** `locked`: its holder locked it. `moved`: the number is bound to another address by now, or to nobody. */
export type Closed = 'locked' | 'moved';

/** A number is shown to the address that it is bound to now, not to the one of back then, and to nobody while it is locked. */
const closedTo = (holder: Holder | null, { email }: Pick<Request, 'email'>): Closed | null => {
  if (!holder || holder.email !== email) return 'moved';
  return holder.lockedAt === null ? null : 'locked';
};

/** The issued request whose number may be seen now, with who holds it. Asked at every read (threats.md §2, T09). */
export const openNumber =
  ({ store }: Deps) =>
  async (requestId: string): Promise<Result<{ request: Issued; holder: Holder }, Closed | 'notNow'>> => {
    const stored = await store.requests.find(requestId);
    if (stored?.request.stage !== 'issued') return err('notNow');
    const { request } = stored;
    const holder = await store.holders.find(request.curp);
    const closed = closedTo(holder, request);
    return closed || !holder ? err(closed ?? 'moved') : ok({ request, holder });
  };

/** An issuance that may be shown to the mailbox of its request; null when there is none, or not any more. */
export const findShownIssuance =
  (deps: Deps) =>
  async (id: string): Promise<Issuance | null> => {
    const issuance = await deps.store.issuances.find(id);
    const opened = issuance && (await openNumber(deps)(issuance.requestId));
    return opened?.ok ? issuance : null;
  };
