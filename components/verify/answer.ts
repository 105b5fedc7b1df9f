import { type FileKind, fileKindOf, telling } from '#lib/domain/document/pdf-claim.ts';
import type { Verdict } from '#lib/domain/document/verification.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type VerifyWords = Omit<Dictionary['verify'], 'how'>;

/**
 * An answer and its moment. `listFrom`: the moment of the list of revoked documents that this device used; null when the server answered.
 * Milliseconds since 1970. `file`: what was checked, if it was a file.
 */
export type ShownVerdict = Verdict & { checkedAt: number; listFrom: number | null; file?: FileKind };

/** Why there is no answer, as keys of the page's words. */
export type FileProblem = 'missing' | 'empty' | 'tooLarge' | 'otherKind';
/** `message`: the words of a limit that refused. */
export type FileAnswer = { shown?: ShownVerdict; problem?: FileProblem; message?: string };

const mostBytes = 1_000_000;

/** What a file is, or why it gets no answer. A form without a chosen file sends one without a name. */
export const fileOf = async (file: File): Promise<{ kind: FileKind } | { problem: FileProblem }> => {
  if (file.size === 0) return { problem: file.name === '' ? 'missing' : 'empty' };
  if (file.size > mostBytes) return { problem: 'tooLarge' };
  const kind = fileKindOf(new Uint8Array(await file.slice(0, telling).arrayBuffer()));
  return kind ? { kind } : { problem: 'otherKind' };
};

/** Replaces `{1}`, `{2}` … in a text by the values. */
export const filled = (text: string, ...values: string[]): string =>
  text.replace(/\{(\d)\}/g, (_, place) => values[Number(place) - 1] ?? '');
