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

/** Whether an error of the system has this code. */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Text of a file; null when there is no file. Throws on any other error. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Writes a file that only its owner may read, and waits until it is on the disk. Throws when the file exists. */
export function writePrivate(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file unless it exists. A hard link appears whole or not at all and never replaces a file, so that of two processes that start
 * together the first one's file stays.
 */
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

/** Replaces a file, whole or not at all. */
export function replaceFile(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}`;
  writePrivate(draft, text);
  renameSync(draft, path);
}
