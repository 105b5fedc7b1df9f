import type { Sentence } from '#lib/domain/operator/language.ts';

/** A sentence, and whether it is good news, bad news or just good to know. */
export type Finding = { tone: 'good' | 'bad' | 'note'; text: Sentence };

export const good = (text: Sentence): Finding => ({ tone: 'good', text });
export const bad = (text: Sentence): Finding => ({ tone: 'bad', text });
export const note = (text: Sentence): Finding => ({ tone: 'note', text });

/** The first sentence with another one after it. */
export const joined = (first: Sentence, second: Sentence): Sentence => ({
  es: `${first.es} ${second.es}`,
  en: `${first.en} ${second.en}`,
});
