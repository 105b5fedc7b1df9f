/** A piece of a line: `strong` pieces are set in the strong typeface. */
export type Piece = { text: string; strong: boolean };
/** One line with its pieces from left to right. Blanks at the end of a line stay, so that copied text keeps its words apart. */
export type Line = Piece[];
/** Width of a text in points. */
export type Measure = (text: string, strong: boolean) => number;

const words = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap(({ text, strong }) =>
    (text.match(/\s*\S+\s*|\s+/gu) ?? []).map((word) => ({ text: word, strong })),
  );

/** Whether every word fits into a line of `width` points, so that none has to be cut. */
export const keepsWords = (pieces: readonly Piece[], width: number, measure: Measure): boolean =>
  words(pieces).every(({ text, strong }) => measure(text.trimEnd(), strong) <= width);

/** A letter with the marks over and under it. */
const letters = /\P{M}?\p{M}*/gsu;

/** Cuts a word that is wider than a whole line, letter by letter. */
function cut(word: Piece, width: number, measure: Measure): Piece[] {
  const parts: Piece[] = [];
  let part = '';
  for (const letter of word.text.match(letters) ?? []) {
    if (part !== '' && measure((part + letter).trimEnd(), word.strong) > width) {
      parts.push({ text: part, strong: word.strong });
      part = '';
    }
    part += letter;
  }
  return [...parts, { text: part, strong: word.strong }];
}

function append(line: Line, { text, strong }: Piece): void {
  const last = line.at(-1);
  if (last?.strong === strong) last.text += text;
  else line.push({ text, strong });
}

/** Lines that are no wider than `width` points: breaks between words, and inside a word only when it fills a line by itself. */
export function breakLines(pieces: readonly Piece[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [[]];
  let used = 0;
  const place = (part: Piece) => {
    const shown = part.text.trimEnd();
    const needed = measure(shown, part.strong);
    if (used > 0 && used + needed > width) {
      lines.push([]);
      used = 0;
    }
    append(lines.at(-1) ?? [], part);
    used += needed + (shown === part.text ? 0 : measure(' ', part.strong));
  };
  for (const word of words(pieces)) {
    if (measure(word.text.trimEnd(), word.strong) > width) cut(word, width, measure).forEach(place);
    else place(word);
  }
  return lines;
}
