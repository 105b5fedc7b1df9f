import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { askDoor, type Door, type DoorAnswer, isLocked } from '#lib/domain/number/disclosure.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { Issued, Mailed } from '#lib/domain/request/request.ts';
import { newestOf } from '#lib/usecases/number/newest-issuance.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Deps = { store: Pick<Store, 'requests' | 'holders'> };
type ShowDeps = { store: Pick<Store, 'requests' | 'holders' | 'issuances' | 'revocations'> };

/** Why a door is closed (`askDoor`). */
export type Closed = Exclude<DoorAnswer, 'shown'>;
type Opened = { request: Issued; holder: Holder };

/** The issued request, if it passes a door now, with the holder of the number. */
export const passDoor =
  ({ store }: Deps, door: Door) =>
  async (requestId: string): Promise<Result<Opened, Closed>> => {
    const request = (await store.requests.find(requestId))?.request;
    if (request?.stage !== 'issued') return err('notNow');
    const holder = await store.holders.find(request.curp);
    const answer = askDoor(door, holder, request);
    if (answer !== 'shown') return err(answer);
    return holder ? ok({ request, holder }) : err('notNow');
  };

/** The same through a door that only the bound mailbox passes. */
export const passMailboxDoor =
  (deps: Deps, door: 'mailAgain' | 'readHistory' | 'lock' | 'changeEmail') =>
  async (requestId: string): Promise<Result<Opened & { request: Mailed<Issued> }, Closed>> => {
    const passed = await passDoor(deps, door)(requestId);
    if (!passed.ok) return passed;
    const { request, holder } = passed.value;
    return request.email === null ? err('notNow') : ok({ request, holder });
  };

/** The number for its holder alone: with its history and what they can do with it. */
export const openNumber = (deps: Deps) => passMailboxDoor(deps, 'readHistory');

/** Why the desk may not see a number any more: its holder locked it, or denied the request from the bound mailbox (`denyRequest`). */
export const whyStopped =
  (deps: Deps) =>
  async (requestId: string): Promise<'locked' | 'denied'> => {
    const request = (await deps.store.requests.find(requestId))?.request;
    const holder = request ? await deps.store.holders.find(request.curp) : null;
    return holder && isLocked(holder) ? 'locked' : 'denied';
  };

/**
 * An issuance that may be shown to the mailbox of its request, or to a person whom staff saw; else null. Where its documents were
 * replaced, the new ones.
 */
export const findShownIssuance =
  (deps: ShowDeps) =>
  async (id: string): Promise<Issuance | null> => {
    const issuance = await deps.store.issuances.find(id);
    if (!issuance) return null;
    const passed = await passDoor(deps, 'openPdf')(issuance.requestId);
    return passed.ok ? (await newestOf(deps)(issuance)).issuance : null;
  };
