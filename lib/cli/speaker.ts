import type { Terminal } from '#lib/cli/terminal.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/** A terminal in one language. It takes sentences in both, so that no command prints the wrong language by mistake. */
export type Speaker = {
  language: Locale;
  print: (sentence: Sentence) => void;
  complain: (sentence: Sentence) => void;
  /** Replaces the last line of a screen; null when the output goes to a file or a program. */
  redraw: ((sentence: Sentence) => void) | null;
};

/** A terminal that prints in `language`. */
export const speakerOf = ({ print, complain, redraw }: Terminal, language: Locale): Speaker => ({
  language,
  print: (sentence) => print(sentence[language]),
  complain: (sentence) => complain(sentence[language]),
  redraw: redraw && ((sentence) => redraw(sentence[language])),
});

const numberFormat = new Intl.NumberFormat('es-MX');

/** 12,345, as both languages write it. */
export const countText = (count: number): string => numberFormat.format(count);
