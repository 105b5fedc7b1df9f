/** A piece of a text from the dictionaries: strong, a link, or Spanish in every language. */
export type RichPiece =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'spanish'; pieces: RichPiece[] }
  | { kind: 'link'; href: string; pieces: RichPiece[] };

const mark = /\*\*(?<strong>.+?)\*\*|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)|\{(?<spanish>[^}]+)\}/gu;
const reachable = /^(?:\/|#|https:\/\/|tel:\+)/u;

const pieceOf = (match: RegExpMatchArray): RichPiece => {
  const { strong, label, href, spanish } = match.groups ?? {};
  if (strong !== undefined) return { kind: 'strong', pieces: parseRichText(strong) };
  if (spanish !== undefined) return { kind: 'spanish', pieces: parseRichText(spanish) };
  if (label !== undefined && href !== undefined && reachable.test(href))
    return { kind: 'link', href, pieces: parseRichText(label) };
  return { kind: 'text', text: match[0] };
};

/**
 * Splits `**strong**`, `[label](/path, #anchor, https: or tel:)` and `{Spanish}`. Marks may be inside each other. Everything else is
 * text, also a link to another kind of address.
 */
export const parseRichText = (text: string): RichPiece[] => {
  const pieces: RichPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    pieces.push(pieceOf(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
};

const plainOf = (piece: RichPiece): string =>
  piece.kind === 'text' ? piece.text : piece.pieces.map(plainOf).join('');

/** The words without marks, for titles of pages and for counting. */
export const plainText = (text: string): string => parseRichText(text).map(plainOf).join('');

const hrefsOf = (piece: RichPiece): string[] => {
  if (piece.kind === 'text') return [];
  const inside = piece.pieces.flatMap(hrefsOf);
  return piece.kind === 'link' ? [piece.href, ...inside] : inside;
};

/** Every address that a text links to, in order. */
export const linksIn = (text: string): string[] => parseRichText(text).flatMap(hrefsOf);
