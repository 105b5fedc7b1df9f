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

/** What the audit says when a number moved to another address. */
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

/** A change whose 72 hours are over takes effect, and the new address is told. */
export const applyChange = async (deps: ApplyDeps, change: EmailChange): Promise<boolean> => {
  const { store, clock } = deps;
  const stored = await store.requests.find(change.requestId);
  const { to, locale } = change;
  const mail = stored && mailTo(deps, stored.request, 'emailReady', { to, locale });
  const entry = entryOfEmailChange(deps, change, 'worker');
  return store.bindings.changes.apply(change, clock.now(), mail, entry);
};

/** Before anything is decided about a CURP: its own change does not wait for the hour. */
export const applyDueChangeOf = async (deps: ApplyDeps, curp: Curp): Promise<void> => {
  const { store, clock, keyring } = deps;
  const waiting = await store.bindings.changes.findOpen(keyring.fingerprint(curp), 'waiting');
  if (waiting && isDue(waiting, clock.now())) await applyChange(deps, waiting);
};

/** By the hour: every change whose time has come; answers how many took effect. */
export const applyDueChanges = (deps: ApplyDeps & { log: Log }) => async (): Promise<number> => {
  let count = 0;
  for (const change of await deps.store.bindings.changes.due(deps.clock.now(), 500)) {
    if (!(await applyChange(deps, change))) continue;
    deps.log.event('email.changed', { requestId: change.requestId });
    count += 1;
  }
  return count;
};
