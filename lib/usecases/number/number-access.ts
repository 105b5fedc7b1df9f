import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { type Issued, isInHand, type Mailed, type Request } from '#lib/domain/request/request.ts';
import { newestOf } from '#lib/usecases/number/newest-issuance.ts';
import type { Holder, Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'requests' | 'holders' | 'issuances'> };
type ShowDeps = { store: Pick<Store, 'requests' | 'holders' | 'issuances' | 'revocations'> };

/** `locked`: its holder locked it. `moved`: the number is bound to another address by now, or to nobody. */
export type Closed = 'locked' | 'moved';

/** A number is shown to the address that it is bound to now, not to the one of back then, and to nobody while it is locked. */
const closedTo = (holder: Holder | null, { email }: Pick<Request, 'email'>): Closed | null => {
  if (!holder || holder.email !== email) return 'moved';
  return holder.lockedAt === null ? null : 'locked';
};

/** The issued request whose number may be seen now by the address it is bound to, with who holds it. */
export const openToAddress =
  ({ store }: Deps) =>
  async (
    requestId: string,
  ): Promise<Result<{ request: Mailed<Issued>; holder: Holder }, Closed | 'notNow'>> => {
    const stored = await store.requests.find(requestId);
    if (stored?.request.stage !== 'issued') return err('notNow');
    const { request } = stored;
    if (request.email === null) return err('notNow');
    const holder = await store.holders.find(request.curp);
    const closed = closedTo(holder, request);
    return closed || !holder ? err(closed ?? 'moved') : ok({ request, holder });
  };

/**
 * The same for what its holder alone does with it (lock it, move it, take their data along): never a visit of the staff. Asked at
 * every read (docs/threats.md §2, T09).
 */
export const openNumber =
  (deps: Deps) =>
  async (requestId: string): ReturnType<ReturnType<typeof openToAddress>> => {
    const opened = await openToAddress(deps)(requestId);
    return opened.ok && isInHand(opened.value.request) ? err('notNow') : opened;
  };

/** Whom a member of staff saw is shown the number, whatever it is bound to, unless it is locked; nothing but the showing follows. */
const isShownAtDesk = async ({ store }: Deps, requestId: string): Promise<boolean> => {
  const request = (await store.requests.find(requestId))?.request;
  if (request?.stage !== 'issued' || !request.assisted || request.provenAt === undefined) return false;
  return (await store.holders.find(request.curp))?.lockedAt === null;
};

/** Why the desk sees a number no more: its holder locked it, or said from the bound mailbox that it was not them (`denyRequest`). */
export const whyStopped =
  ({ store }: Deps) =>
  async (requestId: string): Promise<'locked' | 'denied'> => {
    const stored = await store.requests.find(requestId);
    const holder = stored && (await store.holders.find(stored.request.curp));
    return holder && holder.lockedAt !== null ? 'locked' : 'denied';
  };

/**
 * An issuance that may be shown to the mailbox of its request, or to whom staff saw; null when there is none, or not any more. Where
 * its documents were replaced, what took their place.
 */
export const findShownIssuance =
  (deps: ShowDeps) =>
  async (id: string): Promise<Issuance | null> => {
    const issuance = await deps.store.issuances.find(id);
    if (!issuance) return null;
    const { ok: isOpen } = await openToAddress(deps)(issuance.requestId);
    const isShown = isOpen || (await isShownAtDesk(deps, issuance.requestId));
    return isShown ? (await newestOf(deps)(issuance)).issuance : null;
  };
