import type { Verdict } from '#lib/domain/document/verification.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type VerifyWords = Omit<Dictionary['verify'], 'how'>;

/** An answer with its moment; `listFrom`: the list of withdrawn documents that this device used, null when the server answered. */
export type ShownVerdict = Verdict & { checkedAt: number; listFrom: number | null };

/** Why there is no answer: keys of the words of the page. */
export type FileProblem = 'missing' | 'tooLarge';
/** `message`: words of a limit that refused. */
export type FileAnswer = { shown?: ShownVerdict; problem?: FileProblem; message?: string };

/** `{1}`, `{2}` … in a text become the values. */
export const filled = (text: string, ...values: string[]): string =>
  text.replace(/\{(\d)\}/g, (_, place) => values[Number(place) - 1] ?? '');
