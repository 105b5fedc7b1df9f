import { z } from 'zod/mini';
import type { FailureOf, MessageKey, MessageSubject } from '#lib/domain/form/messages.ts';

/** Reads the text of a field and answers a value, or the name of what is wrong. */
export type Check<T, E extends string> = (text: string) => { ok: true; value: T } | { ok: false; error: E };

/** A text field that `check` turns into a value. The issue's message is the key `name.FAILURE`, with details after bars. */
export const field = <const S extends MessageSubject, T>(
  name: S,
  check: Check<T, FailureOf<S> | `${FailureOf<S>}|${string}`>,
) =>
  z.pipe(
    z.string(),
    z.transform((text, context) => {
      const result = check(text);
      if (result.ok) return result.value;
      context.issues.push({ code: 'custom', message: `${name}.${result.error}`, input: text });
      return z.NEVER;
    }),
  );

/** A failed check of a whole form for zod. `path`: the field it is about. */
export const issue = (path: string, message: MessageKey, input = '') => ({
  code: 'custom' as const,
  message,
  path: [path],
  input,
});

/** Accepts one word of a list. Any other text counts as nothing chosen. */
export const oneOf =
  <const T extends string>(words: readonly T[]): Check<T, 'EMPTY'> =>
  (text) => {
    const value = words.find((word) => word === text);
    return value ? { ok: true, value } : { ok: false, error: 'EMPTY' };
  };
