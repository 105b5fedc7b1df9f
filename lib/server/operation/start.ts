import { operatorLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import { explain } from '#lib/domain/operator/operator-error.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { trustOnlyOwnProxies } from '#lib/server/http/client-address.ts';
import { keepConnections } from '#lib/server/http/connection-times.ts';
import { speakOfOwnAddress } from '#lib/server/http/own-origin.ts';
import { refuseMalformedRequests } from '#lib/server/http/refuse-malformed-requests.ts';
import { closeAtTheEnd, tellSupervisor } from '#lib/server/operation/life.ts';
import { serveMetrics } from '#lib/server/operation/metrics.ts';
import { startUpkeep } from '#lib/server/operation/upkeep.ts';
import { leaveMailsTo } from '#lib/usecases/mail/worker.ts';

const cannotStart: Sentence = {
  es: 'El servicio no puede arrancar:',
  en: 'The service cannot start:',
};

/** While developing and in tests one process does everything (ONE_PROCESS=yes); otherwise another one does the upkeep. */
const shareWork = (deps: Deps, isAlone: boolean): void => {
  const worker = isAlone ? startUpkeep(deps) : null;
  if (!worker) leaveMailsTo(() => tellSupervisor('mail'));
  closeAtTheEnd(async () => {
    await worker?.stop();
    deps.mailer.close();
    await deps.store.close();
  });
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
    const isAlone = variables.ONE_PROCESS === 'yes';
    shareWork(deps, isAlone);
    const number = isAlone ? 0 : Number(variables.WEB_PROCESS ?? 1);
    serveMetrics(deps, { process: number, ofInstallation: isAlone });
    deps.log.event('server.started', {});
  } catch (error) {
    const language = operatorLanguage(variables);
    console.error(`${cannotStart[language]}\n${explain(error, language)}`);
    process.exit(1);
  }
};
