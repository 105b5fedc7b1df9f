import type { Verdict } from '#lib/domain/document/verification.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type VerifyWords = Omit<Dictionary['verify'], 'how'>;

/**
 * An answer and its moment. `listFrom`: the moment of the list of revoked documents that this device used; null when the server answered.
 * Milliseconds since 1970.
 */
export type ShownVerdict = Verdict & { checkedAt: number; listFrom: number | null };

/** Why there is no answer, as keys of the page's words. */
export type FileProblem = 'missing' | 'tooLarge';
/** `message`: the words of a limit that refused. */
export type FileAnswer = { shown?: ShownVerdict; problem?: FileProblem; message?: string };

/** Replaces `{1}`, `{2}` … in a text by the values. */
export const filled = (text: string, ...values: string[]): string =>
  text.replace(/\{(\d)\}/g, (_, place) => values[Number(place) - 1] ?? '');
