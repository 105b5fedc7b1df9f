/** A text with some characters underlined. `places`: their indices (UTF-16). Combining characters belong to the one before. */
export function HighlightedText({ text, places }: { text: string; places: readonly number[] }) {
  return (
    <>
      {splitHighlights(text, places).map(({ at, part, isHighlighted }) =>
        isHighlighted ? <u key={at}>{part}</u> : <span key={at}>{part}</span>,
      )}
    </>
  );
}

type Piece = { at: number; part: string; isHighlighted: boolean };

/** The pieces of a text, highlighted ones and those between. Neighbours of the same kind are one piece. */
export function splitHighlights(text: string, places: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: char, index: at } of text.matchAll(/\P{M}\p{M}*/gu)) {
    const isHighlighted = places.includes(at);
    const last = pieces.at(-1);
    if (last?.isHighlighted === isHighlighted) last.part += char;
    else pieces.push({ at, part: char, isHighlighted });
  }
  return pieces;
}
