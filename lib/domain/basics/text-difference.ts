/** A stretch of a text, and whether the other text has it too. */
export type Stretch = { text: string; isChanged: boolean };
/** Two texts in stretches, and each place where they differ: «s» became «z». */
export type TextDifference = {
  before: Stretch[];
  after: Stretch[];
  changes: { from: string; to: string }[];
};

/** Longer texts are compared as a whole, because the table below grows with both lengths. */
const longest = 300;

/** `table[i][j]`: how many characters the rests from i and j have in common, in order (longest common subsequence). */
const commonTable = (one: readonly string[], other: readonly string[]): number[][] => {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return table;
};

type Piece = { common: string; from: string; to: string };

const append = (pieces: Piece[], { common, from, to }: Piece): void => {
  const last = pieces.at(-1);
  const isSame = last && (last.common !== '') === (common !== '');
  if (isSame) Object.assign(last, { common: last.common + common, from: last.from + from, to: last.to + to });
  else pieces.push({ common, from, to });
};

const piecesOf = (one: readonly string[], other: readonly string[]): Piece[] => {
  const table = commonTable(one, other);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [a = '', b = ''] = [one[i], other[j]];
    const isCommon = a !== '' && a === b;
    const isGone =
      !isCommon && (b === '' || (a !== '' && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)));
    append(pieces, { common: isCommon ? a : '', from: isGone ? a : '', to: isCommon || isGone ? '' : b });
    if (isCommon || isGone) i += 1;
    if (!isGone) j += 1;
  }
  return pieces;
};

const stretches = (pieces: readonly Piece[], side: 'from' | 'to'): Stretch[] =>
  pieces
    .map((piece) => ({ text: piece.common || piece[side], isChanged: piece.common === '' }))
    .filter(({ text }) => text !== '');

/** What one text has and the other has not, letter by letter. */
export const textDifference = (before: string, after: string): TextDifference => {
  const [one, other] = [Array.from(before), Array.from(after)];
  const pieces =
    Math.max(one.length, other.length) > longest
      ? [{ common: '', from: before, to: after }]
      : piecesOf(one, other);
  const changes = pieces.filter(({ common }) => common === '').map(({ from, to }) => ({ from, to }));
  return { before: stretches(pieces, 'from'), after: stretches(pieces, 'to'), changes };
};
