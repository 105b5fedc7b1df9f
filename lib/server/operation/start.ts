import { startAnchoring } from '#lib/server/deps/anchoring.ts';
import { type Deps, getDeps, mailDelivery } from '#lib/server/deps/deps.ts';
import { trustOnlyOwnProxies } from '#lib/server/http/client-address.ts';
import { refuseOddRequests } from '#lib/server/http/refuse-malformed-requests.ts';
import { purgeMailbox } from '#lib/server/mail/mailbox.ts';
import { ConfigurationError } from '#lib/server/settings/env.ts';
import { startMailWorker } from '#lib/usecases/mail/worker.ts';
import { applyDueChanges } from '#lib/usecases/number/due-email-changes.ts';
import { purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';

const explain = (error: unknown): string => {
  if (error instanceof ConfigurationError) return `The settings do not fit together:\n${error.message}`;
  return `The service cannot start: ${error instanceof Error ? error.message : String(error)}`;
};

const hour = 3_600_000;

/** Every hour, and once at the start: what the privacy notice says is gone is gone. */
const startPurge = (deps: Deps): void => {
  const purge = async () => {
    const gone = await purgeExpired(deps)();
    await purgeMailbox(deps.environment, deps.clock.now() - deps.retention.mails * hour);
    const count = Object.values(gone).reduce((sum, each) => sum + each, 0);
    if (count > 0) deps.log.event('store.purged', { count });
  };
  const tryPurge = () =>
    purge().catch((error: unknown) =>
      deps.log.event('store.purgeFailed', { errorName: error instanceof Error ? error.name : typeof error }),
    );
  void tryPurge();
  setInterval(tryPurge, hour).unref();
};

/** Changes of address whose 72 hours are over, every quarter of an hour; whoever asks about such a CURP does not wait for it. */
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

/** Opens store, key and mail before the first request; a mistake in the settings stops the process with its sentence. */
export const startServer = async (): Promise<void> => {
  try {
    const deps = await getDeps();
    trustOnlyOwnProxies(deps.environment.trustedProxies);
    refuseOddRequests();
    startMailWorker({ deliver: mailDelivery(deps), log: deps.log });
    startPurge(deps);
    startChanges(deps);
    startAnchoring(deps);
    deps.log.event('server.started', {});
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
};
