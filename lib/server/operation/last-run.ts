import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';
import { readIfThere, replaceFile } from '#lib/adapters/keyring/private-file.ts';
import type { Settings } from '#lib/server/settings/env.ts';

/** What an operator lets run again and again, and whose age says whether it still does. */
export type Routine = 'backup' | 'restore-drill';

const schema = z.object({
  at: z.number(),
  outcome: z.enum(['done', 'failed']),
  doneAt: z.nullable(z.number()),
});

/** When a routine ran last and how it ended. `doneAt`: when it last ended well. Milliseconds since 1970. */
export type LastRun = z.infer<typeof schema>;

type Folder = Pick<Settings, 'dataDir'>;

const fileOf = ({ dataDir }: Folder, routine: Routine): string => join(dataDir, `last-${routine}.json`);

/** The last run on this machine; null when there was none. It is in `DATA_DIR`, because it must be readable when the database is away. */
export const readLastRun = (folder: Folder, routine: Routine): LastRun | null => {
  try {
    return schema.parse(JSON.parse(readIfThere(fileOf(folder, routine)) ?? ''));
  } catch {
    return null;
  }
};

/** Notes how a routine ended. */
export const noteRun = (folder: Folder, routine: Routine, outcome: LastRun['outcome']): void => {
  const at = Date.now();
  const doneAt = outcome === 'done' ? at : (readLastRun(folder, routine)?.doneAt ?? null);
  mkdirSync(folder.dataDir, { recursive: true, mode: 0o700 });
  replaceFile(fileOf(folder, routine), `${JSON.stringify({ at, outcome, doneAt })}\n`);
};
