import { startAnchoring } from '#lib/server/deps/anchoring.ts';
import { type Deps, mailDelivery } from '#lib/server/deps/deps.ts';
import { purgeMailbox } from '#lib/server/mail/mailbox.ts';
import { type MailWorker, startMailWorker } from '#lib/usecases/mail/worker.ts';
import { applyDueChanges } from '#lib/usecases/number/due-email-changes.ts';
import { purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';

const hour = 3_600_000;

/** Purges every hour and once at the start, because the privacy notice says when data are deleted. */
const startPurge = (deps: Deps): void => {
  const purge = async () => {
    const deleted = await purgeExpired(deps)();
    await purgeMailbox(deps.environment, deps.clock.now() - deps.retention.mails * hour);
    const count = Object.values(deleted).reduce((sum, each) => sum + each, 0);
    if (count > 0) deps.log.event('store.purged', { count });
  };
  const tryPurge = () =>
    purge().catch((error: unknown) =>
      deps.log.event('store.purgeFailed', { errorName: error instanceof Error ? error.name : typeof error }),
    );
  void tryPurge();
  setInterval(tryPurge, hour).unref();
};

/** Applies changes of address whose 72 hours are over, every quarter of an hour. A request about such a CURP applies its change itself. */
const startChanges = (deps: Deps): void => {
  const tryChanges = () =>
    applyDueChanges(deps)().catch((error: unknown) =>
      deps.log.event('store.purgeFailed', {
        where: 'emailChanges',
        errorName: error instanceof Error ? error.name : typeof error,
      }),
    );
  void tryChanges();
  setInterval(tryChanges, hour / 4).unref();
};

/**
 * What the service does without being asked: it delivers mail, deletes, applies changes that are due and anchors the audit. Several
 * processes may do so at once. The answer is the mail worker.
 */
export const startUpkeep = (deps: Deps): MailWorker => {
  const worker = startMailWorker({ delivery: mailDelivery(deps), log: deps.log });
  startPurge(deps);
  startChanges(deps);
  startAnchoring(deps);
  return worker;
};
