/** A sentence, and whether it is good news, bad news or just good to know. */
export type Finding = { tone: 'good' | 'bad' | 'note'; text: string };

export const good = (text: string): Finding => ({ tone: 'good', text });
export const bad = (text: string): Finding => ({ tone: 'bad', text });
export const note = (text: string): Finding => ({ tone: 'note', text });
