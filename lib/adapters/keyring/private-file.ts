import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Text of a file, null when there is none; any other trouble throws. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Writes a file that only its owner may read, on the disk when this returns. Throws when there is one already. */
export function writePrivate(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A hard link appears whole or not at all and never replaces: of two processes that start together, the first one's file stays. */
export function keepFirst(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}`;
  writePrivate(draft, text);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
}

/** Puts a file in the place of another one, whole or not at all. */
export function replaceFile(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}`;
  writePrivate(draft, text);
  renameSync(draft, path);
}
