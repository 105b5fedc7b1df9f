import type { Verdict } from '#lib/domain/document/verification.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type VerifyWords = Omit<Dictionary['verify'], 'how'>;

/**
 * An answer and its moment. `listFrom`: the moment of the list of revoked documents that this device used; null when the server answered.
 * Milliseconds since 1970.
 */
export type ShownVerdict = Verdict & { checkedAt: number; listFrom: number | null };

/** Why there is no answer, as keys of the page's words. */
export type FileProblem = 'missing' | 'empty' | 'tooLarge';
/** `message`: the words of a limit that refused. */
export type FileAnswer = { shown?: ShownVerdict; problem?: FileProblem; message?: string };

const mostBytes = 1_000_000;

/** Why a file gets no answer; undefined when it gets one. A form without a chosen file sends one without a name. */
export const problemOf = ({ name, size }: Pick<File, 'name' | 'size'>): FileProblem | undefined => {
  if (size === 0) return name === '' ? 'missing' : 'empty';
  return size > mostBytes ? 'tooLarge' : undefined;
};

/** Replaces `{1}`, `{2}` … in a text by the values. */
export const filled = (text: string, ...values: string[]): string =>
  text.replace(/\{(\d)\}/g, (_, place) => values[Number(place) - 1] ?? '');
