import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, start, stop, type Variables } from '#bench/processes.ts';
import { nextBinary } from '#bench/project.ts';

export type Server = { origin: string; stop: () => Promise<void> };

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts a built Next application on a free port and answers when `path` can be read. */
export const startNext = async (folder: string, path: string, variables: Variables = {}): Promise<Server> => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = { PORT: String(port), BASE_URL: origin, ...variables };
  const child = start(folder, [nextBinary, 'start', '-p', String(port), '-H', '127.0.0.1'], settings);
  child.stdout?.resume();
  for (const deadline = Date.now() + 30_000; !(await answers(origin + path)); await sleep(50)) {
    if (Date.now() < deadline && child.exitCode === null) continue;
    await stop(child);
    throw new Error(`No answer from ${path}`);
  }
  return { origin, stop: () => stop(child) };
};
