import { otherSpellings } from '#lib/domain/curp/inconvenient-words.ts';

/** How a suggestion differs from what was typed. */
export type CurpSlip = 'lookalike' | 'doubled' | 'swapped' | 'missing' | 'extra' | 'wrong' | 'embedded';

/**
 * One idea of what was meant: 18 characters, `?` for an unknown one. `weight` is the natural logarithm of how
 * likely the slip is, `places` are where the draft differs from the typed text, from 0.
 */
export type Draft = { text: string; slip: CurpSlip; weight: number; places: number[] };

/** Stands for an unknown character in a draft. */
export const GAP = '?';
const SWAPPED = -1.9;
const DOUBLED = -1;
const EXTRA = -4;
const RESPELLED = -4;

const splice = (text: string, at: number, taken: number, put: string) =>
  text.slice(0, at) + put + text.slice(at + taken);

function swaps(typed: string): Draft[] {
  return [...typed.slice(1)].flatMap((next, at) =>
    next === typed.charAt(at)
      ? []
      : [
          {
            text: splice(typed, at, 2, next + typed.charAt(at)),
            slip: 'swapped' as const,
            weight: SWAPPED,
            places: [at, at + 1],
          },
        ],
  );
}

const gaps = (typed: string): Draft[] =>
  Array.from({ length: 18 }, (_, at) => ({
    text: splice(typed, at, 0, GAP),
    slip: 'missing' as const,
    weight: 0,
    places: [at],
  }));

/** Leaves out each character once; of a run of equal ones only the last, which is the doubled one. */
function shortenings(typed: string): Draft[] {
  return [...typed].flatMap((char, at) => {
    if (char === typed.charAt(at + 1)) return [];
    const doubled = char === typed.charAt(at - 1);
    const places = doubled ? [at - 1] : [];
    return [
      {
        text: splice(typed, at, 1, ''),
        slip: doubled ? 'doubled' : 'extra',
        weight: doubled ? DOUBLED : EXTRA,
        places,
      } satisfies Draft,
    ];
  });
}

/** A whole CURP inside something longer («CURP: …»). */
function embedded(typed: string): Draft[] {
  const found = typed.matchAll(/(?=([A-Z]{4}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d))/g);
  return [...found].slice(0, 3).map(([, text = '']) => ({ text, slip: 'embedded', weight: 0, places: [] }));
}

const asTyped = (text: string): Draft => ({ text, slip: 'wrong', weight: 0, places: [] });

/** The text with its inconvenient word written the other way, because people know their CURP in the spelling of an older paper. */
const respelled = (typed: string): Draft[] =>
  otherSpellings(typed).map((text) => ({ ...asTyped(text), weight: RESPELLED }));

/** Every idea for a normalised text; the text itself comes first when it has 18 characters. */
export function draftsOf(typed: string): Draft[] {
  if (typed.length === 17) return gaps(typed);
  if (typed.length === 18) return [asTyped(typed), ...respelled(typed), ...swaps(typed)];
  if (typed.length === 19) return shortenings(typed);
  return typed.length > 19 ? embedded(typed) : [];
}
