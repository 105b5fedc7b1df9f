import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { isBoundTo } from '#lib/domain/number/disclosure.ts';
import { type Request, refer, withdrawProof } from '#lib/domain/request/request.ts';
import { pairOf } from '#lib/usecases/limits/mail-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'holders' | 'bindings' | 'outbox'>;
  clock: Clock;
  keyring: Keyring;
  log: Log;
};

const stopMilliseconds = 30 * 24 * 3_600_000;

/**
 * The request that a notice is about. Null also when the request now has the bound address: whoever began it typed that since, and the
 * holder would stop their own mail (docs/threats.md T12).
 */
const findAsked = async ({ store }: Deps, mailId: string): Promise<Request | null> => {
  const mail = await store.outbox.find(mailId);
  const stored = mail?.kind === 'notice' ? await store.requests.find(mail.requestId) : null;
  if (!stored) return null;
  const { curp, email } = stored.request;
  return isBoundTo(await store.holders.find(curp), email) ? null : stored.request;
};

/** Whether the request of a notice still exists, and whether it was stopped. */
export const inspectNotice =
  (deps: Deps) =>
  async (mailId: string): Promise<'open' | 'denied' | 'gone'> => {
    const asked = await findAsked(deps, mailId);
    if (!asked) return 'gone';
    const isDenied = await deps.store.bindings.isStopped(pairOf(deps.keyring, asked), deps.clock.now());
    return isDenied ? 'denied' : 'open';
  };

/** Refers every open request of the pair. One that changes meanwhile is read again. */
const referAll = async (deps: Deps, { curp, email }: Pick<Request, 'curp' | 'email'>): Promise<void> => {
  if (email === null) return;
  const open = await deps.store.requests.findOpen(curp, email);
  if (!open) return;
  await deps.store.requests.save(refer(open.request, 'cannotContinueOnline'), open.version);
  await referAll(deps, { curp, email });
};

/** Ends a case that somebody opened at the desk in the holder's name, there and on telephones. */
const closeAtDesk = async (deps: Deps, requestId: string): Promise<void> => {
  const stored = await deps.store.requests.find(requestId);
  if (!stored?.request.assisted) return;
  if (!(await deps.store.requests.save(withdrawProof(stored.request), stored.version)))
    await closeAtDesk(deps, requestId);
};

/**
 * "No fui yo": every open request of that CURP and address ends, and the two get no more mail together for 30 days. The person who asked
 * notices nothing (docs/threats.md T02).
 */
export const denyRequest =
  (deps: Deps) =>
  async (mailId: string): Promise<Result<null, 'gone'>> => {
    const { store, clock, keyring, log } = deps;
    const asked = await findAsked(deps, mailId);
    if (!asked) return err('gone');
    const entry = entryAbout(deps, asked, { actor: 'holder', action: 'request.denied' });
    await store.bindings.stopPair(pairOf(keyring, asked), clock.now() + stopMilliseconds, entry);
    log.event('request.denied', { requestId: asked.id });
    await referAll(deps, asked);
    await closeAtDesk(deps, asked.id);
    return ok(null);
  };
