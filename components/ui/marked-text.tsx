/** A text with some characters underlined. `marks`: their indices (UTF-16). Combining characters belong to the one before. */
export function MarkedText({ text, marks }: { text: string; marks: readonly number[] }) {
  return (
    <>
      {splitAtMarks(text, marks).map(({ at, part, isMarked }) =>
        isMarked ? <u key={at}>{part}</u> : <span key={at}>{part}</span>,
      )}
    </>
  );
}

type Piece = { at: number; part: string; isMarked: boolean };

/** The pieces of a text, marked ones and those between; neighbours of the same kind are one piece. */
export function splitAtMarks(text: string, marks: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: char, index: at } of text.matchAll(/\P{M}\p{M}*/gu)) {
    const isMarked = marks.includes(at);
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.part += char;
    else pieces.push({ at, part: char, isMarked });
  }
  return pieces;
}
