import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/**
 * Stops the start or a command until the operator corrects a setting, a key, a file or a database. One sentence per mistake; the program
 * that prints them chooses the language with `explain`.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
  readonly mistakes: readonly Sentence[];
  constructor(mistakes: readonly Sentence[], options?: ErrorOptions) {
    super(mistakes.map(({ en }) => en).join('\n'), options);
    this.mistakes = mistakes;
  }
}

/** The sentences of an `OperatorError`, one a line, or the message of any other error. */
export const explain = (error: unknown, language: Locale): string => {
  if (error instanceof OperatorError) return error.mistakes.map((mistake) => mistake[language]).join('\n');
  return error instanceof Error ? error.message : String(error);
};
