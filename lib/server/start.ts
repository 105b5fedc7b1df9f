import { getDeps, mailDelivery } from '#lib/server/deps.ts';
import { ConfigurationError } from '#lib/server/env.ts';
import { startMailWorker } from '#lib/usecases/mail-worker.ts';

const explain = (error: unknown): string => {
  if (error instanceof ConfigurationError) return `The settings do not fit together:\n${error.message}`;
  return `The service cannot start: ${error instanceof Error ? error.message : String(error)}`;
};

/** Opens store, key and mail before the first request; a mistake in the settings stops the process with its sentence. */
export const startServer = async (): Promise<void> => {
  try {
    const deps = await getDeps();
    startMailWorker({ deliver: mailDelivery(deps), log: deps.log });
    deps.log.event('server.started', {});
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
};
