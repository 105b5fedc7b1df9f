import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import type { Deps } from '#lib/server/deps/deps.ts';
import { createPart, type PartState } from '#lib/server/operation/part-state.ts';

/** The parts of the service: `store`, `record` and `key` are what no process can do without. */
type PartName = 'store' | 'record' | 'key' | 'mail' | 'catalogue';
type Parts = Record<PartName, () => Promise<PartState>>;

/** Whether the folder takes a further line. Nothing is written, because each line of the record stands for a number. */
const takesLines = async (folder: string): Promise<boolean> => {
  await access(folder, constants.W_OK);
  return (await statfs(folder)).bavail > 0;
};

const partsOf = ({ store, mailer, signer, clock, environment }: Deps): Parts => ({
  store: createPart(() => store.check()),
  record: createPart(() => takesLines(environment.recordDir)),
  key: createPart(() => signer.notAfter > clock.now() && signer.sign('health').length > 0),
  mail: createPart(async () => (await mailer.check()).ok),
  catalogue: createPart(async () => (await store.postalCodes.count()) > 0),
});

const known = new WeakMap<Deps, Parts>();

/** The parts of these dependencies, always the same, so that a part that hangs has one question only. */
export const partsFor = (deps: Deps): Parts => {
  const parts = known.get(deps) ?? partsOf(deps);
  known.set(deps, parts);
  return parts;
};
