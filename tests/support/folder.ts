import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty directory that goes when the test ends, with the record beside it when it was a `DATA_DIR`. */
export const aFolder = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'ventanilla-'));
  onTestFinished(() => {
    for (const folder of [directory, `${directory}-record`]) rmSync(folder, { recursive: true, force: true });
  });
  return directory;
};
