import type { AuditActor } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import {
  type DisclosurePolicies,
  isLocked,
  mayAfterProof,
  mayUndoLock,
} from '#lib/domain/number/disclosure.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { beginRebind, type ChangeDeps } from '#lib/usecases/holder/change-email.ts';
import { type FactsDeps, findFacts } from '#lib/usecases/number/disclosure-facts.ts';
import { passMailboxDoor } from '#lib/usecases/number/number-access.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { mailTo } from '#lib/usecases/rows/new-mail.ts';

/**
 * "Bloquear mi NSS": from now on nobody sees the number online, not even this visit (docs/threats.md §2). `withUndo`: the mail about it has a
 * link that takes it back within 24 hours.
 */
export const lockNumber =
  (deps: ChangeDeps) =>
  async (requestId: string, withUndo = false): Promise<Result<null, 'notNow'>> => {
    const { store, log } = deps;
    const opened = await passMailboxDoor(deps, 'lock')(requestId);
    if (!opened.ok) return err('notNow');
    const { request } = opened.value;
    const kind = withUndo ? 'lockedWithUndo' : 'locked';
    const mail = mailTo(deps, request, kind, { to: request.email, locale: request.locale });
    const entry = entryAbout(deps, request, { actor: actorIn(request), action: 'holder.locked' });
    if (!(await store.bindings.setLock(request.curp, mail.createdAt, mail, entry))) return err('notNow');
    log.event('holder.locked', { requestId });
    return ok(null);
  };

/** Opens the lock of somebody who showed who they are, and tells the bound address. False when there was no lock. */
export const openLock = async (
  deps: ChangeDeps,
  request: Pick<Request, 'id' | 'locale'>,
  holder: Holder,
  actor: AuditActor,
): Promise<boolean> => {
  const { store, log } = deps;
  const mail =
    holder.email && mailTo(deps, request, 'unlocked', { to: holder.email, locale: request.locale });
  const about = { id: request.id, curp: holder.curp, email: holder.email };
  const entry = entryAbout(deps, about, { actor, action: 'holder.unlocked' });
  const unlocked = await store.bindings.setLock(holder.curp, null, mail || null, entry);
  if (unlocked) log.event('holder.unlocked', { requestId: request.id });
  return unlocked;
};

type UndoDeps = ChangeDeps & { store: Pick<Store, 'outbox'> };

/** The request and the holder that the mail about a lock is about; null for other mails. */
const findLocked = async ({ store }: UndoDeps, mailId: string) => {
  const mail = await store.outbox.find(mailId);
  const stored = mail?.kind === 'lockedWithUndo' ? await store.requests.find(mail.requestId) : null;
  if (!mail || !stored) return null;
  return { mail, request: stored.request, holder: await store.holders.find(stored.request.curp) };
};

/** Whether the mail about a lock can take it back, whether the lock is gone, or neither. */
export const inspectLock =
  (deps: UndoDeps) =>
  async (mailId: string): Promise<'open' | 'undone' | 'over'> => {
    const found = await findLocked(deps, mailId);
    if (!found?.holder) return 'over';
    if (mayUndoLock(found.holder, found.mail, deps.clock.now())) return 'open';
    return isLocked(found.holder) ? 'over' : 'undone';
  };

/** Takes a lock back with the link of the mail about it. `over`: it is another lock by now, another address, or more than 24 hours. */
export const undoLock =
  (deps: UndoDeps) =>
  async (mailId: string): Promise<Result<null, 'over'>> => {
    const found = await findLocked(deps, mailId);
    if (!found || !mayUndoLock(found.holder, found.mail, deps.clock.now())) return err('over');
    return (await openLock(deps, found.request, found.holder, 'holder')) ? ok(null) : err('over');
  };

type ProofDeps = ChangeDeps & FactsDeps & { policies: DisclosurePolicies };

/** The request whose proof of identity allows exactly this act, with the holder of the number; null when it does not. */
const findProven = async (deps: ProofDeps, requestId: string, wanted: 'unlock' | 'rebind') => {
  const stored = await deps.store.requests.find(requestId);
  if (!stored || stored.request.stage === 'started' || stored.request.stage === 'referred') return null;
  const { request } = stored;
  const { facts } = await findFacts(deps, request);
  const holder = await deps.store.holders.find(request.curp);
  return holder && mayAfterProof(wanted, request, facts, deps.policies) ? { request, holder } : null;
};

/** Opens the lock after a proof of identity. */
export const unlockNumber =
  (deps: ProofDeps) =>
  async (requestId: string): Promise<Result<null, 'notNow'>> => {
    const found = await findProven(deps, requestId, 'unlock');
    return found && (await openLock(deps, found.request, found.holder, 'identified'))
      ? ok(null)
      : err('notNow');
  };

/** Moves the number to the address of this request in 72 hours, after a proof of identity. Asked again it answers the same moment. */
export const askRebind =
  (deps: ProofDeps) =>
  async (requestId: string): Promise<Result<{ until: number }, 'notNow'>> => {
    const found = await findProven(deps, requestId, 'rebind');
    if (!found || found.request.email === null) return err('notNow');
    const { request, holder } = found;
    const waiting = await deps.store.bindings.changes.findOpen(
      deps.keyring.fingerprint(request.curp),
      'waiting',
    );
    if (waiting?.to === request.email) return ok({ until: waiting.until });
    const { until } = await beginRebind(deps, request, holder, request.email, 'identified');
    return ok({ until });
  };

/** When the change to this address takes effect; null when none waits. */
export const findRebind =
  ({ store, keyring }: Pick<ChangeDeps, 'store' | 'keyring'>) =>
  async (request: Request): Promise<number | null> => {
    const waiting = await store.bindings.changes.findOpen(keyring.fingerprint(request.curp), 'waiting');
    return waiting?.to === request.email ? waiting.until : null;
  };
