import { createHash } from 'node:crypto';
import type { PasswordHashing } from '#lib/adapters/staff-auth/instance.ts';

const digest = (password: string) => createHash('sha256').update(password).digest('hex');

/**
 * One SHA-256 in the place of scrypt, which takes a tenth of a second on purpose. For tests of everything around a password;
 * The sign-in of tests/contract/staff-auth.test.ts keeps the real one.
 */
export const quickPasswords: PasswordHashing = {
  hash: async (password) => digest(password),
  verify: async ({ hash, password }) => hash === digest(password),
};
