import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';

function writePrivate(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file that only its owner may read, unless it is there. A hard link appears whole or not at all and never
 * replaces: of two processes that start together, the first one's text stays.
 */
export function keepFirst(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}`;
  writePrivate(draft, text);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}
