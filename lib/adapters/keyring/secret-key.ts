import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFirst } from '#lib/adapters/keyring/private-file.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

const shortest = 32;

/**
 * The demonstration's own secret. It is made on the first start and kept in the data folder, where only its owner may read it. Throws an
 * `OperatorError` when the file is too short.
 */
export const loadOrCreateSecretKey = (directory: string): string => {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'secret.key');
  if (!existsSync(file)) keepFirst(file, `${randomBytes(32).toString('base64url')}\n`);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < shortest)
    throw new OperatorError([
      {
        es: `${file} tiene menos de ${shortest} caracteres: quítalo y se hace un secreto nuevo.`,
        en: `${file} holds less than ${shortest} characters: remove it and a new secret is made.`,
      },
    ]);
  return secret;
};
