import type { Sentence } from '#lib/domain/operator/language.ts';

/** Why a line with this CURP is not imported. */
export const badCurp = (failure: string): Sentence => ({
  es: `La CURP no se puede usar (${failure}).`,
  en: `The CURP cannot be used (${failure}).`,
});
