import { z } from 'zod/mini';
import { parseEmail } from '#lib/domain/email/email.ts';

/** NIST SP 800-63B 5.1.1.2: length is what counts; nothing is asked of its signs. */
export const shortestPassword = 12;
export const longestPassword = 128;

const issue = (message: string) => ({ code: 'custom', message, input: '' }) as const;

const email = z.pipe(
  z.string(),
  z.transform((typed, context) => {
    const parsed = parseEmail(typed);
    if (parsed.ok) return parsed.value;
    context.issues.push(issue(`email.${parsed.error}`));
    return z.NEVER;
  }),
);

export const signInSchema = z.object({
  email,
  password: z.string().check(z.minLength(1, 'password.EMPTY')),
});

export const newPasswordSchema = z
  .object({
    password: z
      .string()
      .check(
        z.minLength(1, 'password.EMPTY'),
        z.minLength(shortestPassword, 'password.SHORT'),
        z.maxLength(longestPassword, 'password.LONG'),
      ),
    passwordAgain: z.string(),
  })
  .check((context) => {
    const { password, passwordAgain } = context.value;
    if (password !== passwordAgain)
      context.issues.push({ ...issue('passwordAgain.DIFFERENT'), path: ['passwordAgain'] });
  });

/** A code of the telephone, or one of the backup codes; blanks and dashes do not matter. Case is kept: codes of before have both. */
export type StaffCode = { kind: 'app' | 'backup'; text: string };

export const parseStaffCode = (typed: string): StaffCode | null => {
  const text = typed.replace(/[\s.\-‐-―−_]/g, '');
  if (/^\d{6}$/.test(text)) return { kind: 'app', text };
  return /^[A-Za-z0-9]{10}$/.test(text)
    ? { kind: 'backup', text: `${text.slice(0, 5)}-${text.slice(5)}` }
    : null;
};
