import type { Sentence } from '#lib/domain/operator/language.ts';

/** A sentence of `doctor`. `good`: in order; `bad`: must be corrected; `note`: worth knowing. */
export type Finding = { tone: 'good' | 'bad' | 'note'; text: Sentence };

export const good = (text: Sentence): Finding => ({ tone: 'good', text });
export const bad = (text: Sentence): Finding => ({ tone: 'bad', text });
export const note = (text: Sentence): Finding => ({ tone: 'note', text });

/** Two sentences as one. */
export const joined = (first: Sentence, second: Sentence): Sentence => ({
  es: `${first.es} ${second.es}`,
  en: `${first.en} ${second.en}`,
});
