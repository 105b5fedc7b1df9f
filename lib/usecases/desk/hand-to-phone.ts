import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { handToPhone } from '#lib/domain/request/request.ts';
import { passDoor } from '#lib/usecases/number/number-access.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'holders' | 'phoneOffers' | 'staff'>;
  clock: Clock;
  keyring: Keyring;
};

/** Long enough to take out a telephone and point it at the screen. */
export const phoneOfferMilliseconds = 10 * 60_000;

/** The same offer always gives the same token, so that the page can show it again and nothing stores it. */
const tokenOf = (keyring: Keyring, requestId: string, expiresAt: number): string =>
  keyring.derive('handOver', `${requestId} ${expiresAt}`);

/** Makes a link that continues the finished case on the person's own telephone. Only its digest is stored. */
export const offerToPhone =
  (deps: Deps) =>
  async (
    requestId: string,
    staffId: string,
  ): Promise<Result<{ token: string; expiresAt: number }, 'notNow'>> => {
    const { store, clock, keyring } = deps;
    const passed = await passDoor(deps, 'handToPhone')(requestId);
    if (!passed.ok) return err('notNow');
    const { request } = passed.value;
    const expiresAt = clock.now() + phoneOfferMilliseconds;
    const token = tokenOf(keyring, requestId, expiresAt);
    const entry = entryAbout(deps, request, { actor: `staff:${staffId}`, action: 'case.handedOver' });
    await store.phoneOffers.put(keyring.digest(token), { requestId, expiresAt }, entry);
    return ok({ token, expiresAt });
  };

/** The link that was offered and not used, while it works. */
export const findPhoneOffer =
  ({ store, clock, keyring }: Deps) =>
  async (requestId: string): Promise<{ token: string; expiresAt: number } | null> => {
    const expiresAt = await store.phoneOffers.waiting(requestId, clock.now());
    return expiresAt === null ? null : { token: tokenOf(keyring, requestId, expiresAt), expiresAt };
  };

/** Whether the member of staff who has the case is disabled: then their link does not work (docs/threats.md T19). */
const isMemberDisabled = async ({ store }: Pick<Deps, 'store'>, requestId: string): Promise<boolean> => {
  const assisted = (await store.requests.find(requestId))?.request.assisted;
  return assisted !== undefined && (await store.staff.find(assisted.staffId))?.disabled === true;
};

/** Whether a link works. Changes nothing, because cameras open links too. */
export const inspectPhoneOffer =
  (deps: Pick<Deps, 'store' | 'clock' | 'keyring'>) =>
  async (token: string): Promise<boolean> => {
    const requestId = await deps.store.phoneOffers.find(deps.keyring.digest(token), deps.clock.now());
    return requestId !== null && !(await isMemberDisabled(deps, requestId));
  };

/** The case that a used link opened. Only for the browser that has that case open. */
export const findOpened =
  ({ store, keyring }: Pick<Deps, 'store' | 'keyring'>) =>
  (token: string): Promise<string | null> =>
    store.phoneOffers.opened(keyring.digest(token));

/** Gives the case to the person. The door is asked again, because the holder may have locked the number since the offer. */
const giveToPerson = async (deps: Deps, requestId: string): Promise<boolean> => {
  const { store, clock } = deps;
  const stored = await store.requests.find(requestId);
  if (stored?.request.stage !== 'issued' || !stored.request.assisted) return false;
  if (!(await passDoor(deps, 'handToPhone')(requestId)).ok) return false;
  const passed = handToPhone({ ...stored.request, assisted: stored.request.assisted }, clock.now());
  const entry = entryAbout(deps, passed, { actor: 'holder', action: 'case.takenOver' });
  return (await store.requests.save(passed, stored.version, null, entry)) || giveToPerson(deps, requestId);
};

/** The person presses the button on their telephone. Works once. */
export const acceptOnPhone =
  (deps: Deps) =>
  async (token: string): Promise<Result<{ requestId: string }, 'gone'>> => {
    const { store, clock, keyring } = deps;
    const requestId = await store.phoneOffers.use(keyring.digest(token), clock.now());
    if (requestId === null || (await isMemberDisabled(deps, requestId))) return err('gone');
    return (await giveToPerson(deps, requestId)) ? ok({ requestId }) : err('gone');
  };
