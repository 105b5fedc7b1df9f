import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The demonstration's own secret: made on the first start, kept in the data folder, readable by its owner only. */
export const loadOrCreateSecretKey = (directory: string): string => {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'secret.key');
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
};
