import { operatorLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import { explain } from '#lib/domain/operator/operator-error.ts';
import { startAnchoring } from '#lib/server/deps/anchoring.ts';
import { type Deps, getDeps, mailDelivery } from '#lib/server/deps/deps.ts';
import { trustOnlyOwnProxies } from '#lib/server/http/client-address.ts';
import { keepConnections } from '#lib/server/http/connection-times.ts';
import { speakOfOwnAddress } from '#lib/server/http/own-origin.ts';
import { refuseMalformedRequests } from '#lib/server/http/refuse-malformed-requests.ts';
import { purgeMailbox } from '#lib/server/mail/mailbox.ts';
import { startMailWorker } from '#lib/usecases/mail/worker.ts';
import { applyDueChanges } from '#lib/usecases/number/due-email-changes.ts';
import { purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';

const cannotStart: Sentence = {
  es: 'El servicio no puede arrancar:',
  en: 'The service cannot start:',
};

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
 * Opens store, key and mail before the first request. A mistake in the settings stops the process with its sentence, in the language
 * that the environment asks for.
 */
export const startServer = async (variables: Record<string, string | undefined>): Promise<void> => {
  try {
    const deps = await getDeps();
    trustOnlyOwnProxies(deps.environment.trustedProxies);
    speakOfOwnAddress(deps.environment.baseUrl);
    refuseMalformedRequests();
    keepConnections();
    startMailWorker({ deliver: mailDelivery(deps), log: deps.log });
    startPurge(deps);
    startChanges(deps);
    startAnchoring(deps);
    deps.log.event('server.started', {});
  } catch (error) {
    const language = operatorLanguage(variables);
    console.error(`${cannotStart[language]}\n${explain(error, language)}`);
    process.exit(1);
  }
};
