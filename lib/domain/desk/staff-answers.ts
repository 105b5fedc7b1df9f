import { z } from 'zod/mini';
import { err, ok } from '#lib/domain/basics/result.ts';
import { withoutSeparators } from '#lib/domain/basics/separators.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import { roles } from '#lib/domain/desk/staff.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { type Check, field, issue, oneOf } from '#lib/domain/form/field.ts';
import type { MessageName } from '#lib/domain/form/messages.ts';

/** Only the length of a password counts, not its characters (NIST SP 800-63B 5.1.1.2). */
const shortestPassword = 12;
const longestPassword = 128;

/** The form to sign in. */
export const signInSchema = z.object({
  email: field('email', parseEmail),
  password: field('password', (text) => (text === '' ? { ok: false, error: 'EMPTY' } : ok(text))),
});

/** The form for a new password, typed twice. */
export const newPasswordSchema = z
  .object({
    password: z
      .string()
      .check(
        z.minLength(1, 'password.EMPTY' satisfies MessageName),
        z.minLength(shortestPassword, 'password.SHORT' satisfies MessageName),
        z.maxLength(longestPassword, 'password.LONG' satisfies MessageName),
      ),
    passwordAgain: z.string(),
  })
  .check((context) => {
    const { password, passwordAgain } = context.value;
    if (password !== passwordAgain) context.issues.push(issue('passwordAgain', 'passwordAgain.DIFFERENT'));
  });

const longestName = 60;
const longestWindow = 40;

const checkName: Check<string, 'EMPTY' | 'LONG'> = (typed) => {
  const name = tidyText(typed);
  if (name === '') return err('EMPTY');
  return name.length > longestName ? err('LONG') : ok(name);
};

/** The text of the sign over a window; null for none. */
const checkWindow: Check<string | null, 'LONG'> = (typed) => {
  const window = tidyText(typed);
  return window.length > longestWindow ? err('LONG') : ok(window || null);
};

const memberFields = {
  staffName: field('staffName', checkName),
  role: field('role', oneOf(roles)),
  windowName: field('windowName', checkWindow),
};

/** The form that changes a member of staff. */
export const memberSchema = z.object(memberFields);

/** The form that adds one. */
export const newMemberSchema = z.object({ ...memberFields, email: field('email', parseEmail) });

/** A code of the telephone, or a backup code. Blanks and dashes do not matter. Case is kept, because old backup codes have both. */
export type StaffCode = { kind: 'app' | 'backup'; text: string };

/** Reads a typed code: six digits of the telephone, or ten characters of a backup code. Null for anything else. */
export const parseStaffCode = (typed: string): StaffCode | null => {
  const text = withoutSeparators(typed.replaceAll('_', ''));
  if (/^\d{6}$/.test(text)) return { kind: 'app', text };
  return /^[A-Za-z0-9]{10}$/.test(text)
    ? { kind: 'backup', text: `${text.slice(0, 5)}-${text.slice(5)}` }
    : null;
};
