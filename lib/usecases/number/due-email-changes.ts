import type { AuditActor } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { type EmailChange, isDue } from '#lib/domain/number/email-change.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { mailTo } from '#lib/usecases/rows/new-mail.ts';

/** The audit entry about a number that moved to another address. */
export const entryOfEmailChange = (
  deps: { clock: Clock; keyring: Keyring },
  change: EmailChange,
  actor: AuditActor,
) =>
  entryAbout(
    deps,
    { id: change.requestId, curp: change.curp, email: change.to },
    { actor, action: 'email.changed' },
  );

export type ApplyDeps = {
  clock: Clock;
  random: Random;
  keyring: Keyring;
  store: Pick<Store, 'requests' | 'bindings'>;
};

/** Applies a change whose 72 hours are over, and tells the new address. */
export const applyChange = async (deps: ApplyDeps, change: EmailChange): Promise<boolean> => {
  const { store, clock } = deps;
  const stored = await store.requests.find(change.requestId);
  const { to, locale } = change;
  const mail = stored && mailTo(deps, stored.request, 'emailReady', { to, locale });
  const entry = entryOfEmailChange(deps, change, 'worker');
  return store.bindings.changes.apply(change, clock.now(), mail, entry);
};

/** Applies a due change of one CURP, before anything is decided about it and without waiting for the hourly run. */
export const applyDueChangeOf = async (deps: ApplyDeps, curp: Curp): Promise<void> => {
  const { store, clock, keyring } = deps;
  const waiting = await store.bindings.changes.findOpen(keyring.fingerprint(curp), 'waiting');
  if (waiting && isDue(waiting, clock.now())) await applyChange(deps, waiting);
};

/** Applies every due change, once an hour. Answers how many. */
export const applyDueChanges = (deps: ApplyDeps & { log: Log }) => async (): Promise<number> => {
  let count = 0;
  for (const change of await deps.store.bindings.changes.due(deps.clock.now(), 500)) {
    if (!(await applyChange(deps, change))) continue;
    deps.log.event('email.changed', { requestId: change.requestId });
    count += 1;
  }
  return count;
};
