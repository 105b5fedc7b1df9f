import type { ExitStatus, Variables } from '#lib/cli/command.ts';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import type { Log } from '#lib/usecases/ports/log.ts';

/** Writes nothing: a command prints what it did, and the audit keeps it. */
export const silent: Log = { event: () => undefined };

/** Runs with the dependencies of the server and closes them afterwards. */
export const withDeps = async (
  variables: Variables,
  act: (deps: Deps) => Promise<ExitStatus>,
): Promise<ExitStatus> => {
  const deps = await createDeps(readEnvironment(variables));
  try {
    return await act(deps);
  } finally {
    deps.mailer.close();
    await deps.store.close();
  }
};
