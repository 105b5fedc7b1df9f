import type { Curp } from '#lib/domain/curp/curp.ts';
import { softenRoot } from '#lib/domain/curp/inconvenient-words.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { type PartReading, readGivenNames, readSurname } from '#lib/domain/curp/name-readings.ts';

/** A name part whose letters are not the ones in the CURP. */
export type NameDisagreement = {
  part: keyof PersonName;
  /** Places in the CURP, from 0. */
  positions: number[];
  /** Letters that the name gives for those places. */
  found: string;
  /** Letters that the CURP has in those places. */
  expected: string;
};

/** Indices (UTF-16) of the characters of one name part that the CURP has in positions 1–4 and 14–16. */
export type CurpLetters = { root: number[]; consonants: number[] };

type Readings = Record<keyof PersonName, PartReading[]>;
type Fed = keyof PartReading;

const places: readonly { part: keyof PersonName; fed: readonly (readonly [Fed, number])[] }[] = [
  {
    part: 'firstSurname',
    fed: [
      ['initial', 0],
      ['vowel', 1],
      ['consonant', 13],
    ],
  },
  {
    part: 'secondSurname',
    fed: [
      ['initial', 2],
      ['consonant', 14],
    ],
  },
  {
    part: 'givenNames',
    fed: [
      ['initial', 3],
      ['consonant', 15],
    ],
  },
];

/** Reads a single surname as the first one, whichever field has it (Instructivo 2006). */
function readingsOf({ givenNames, firstSurname, secondSurname }: PersonName): Readings {
  const [first, second] = firstSurname.trim() ? [firstSurname, secondSurname] : [secondSurname, ''];
  return {
    firstSurname: readSurname(first),
    secondSurname: readSurname(second),
    givenNames: readGivenNames(givenNames),
  };
}

/**
 * Positions 1–4 (`roots`) and 14–16 (`consonants`) that a name may give: one pair per accepted reading, in
 * parallel lists, the norm's own reading first (Instructivo Normativo CURP, 2006). An inconvenient word is read with X and as it is.
 */
export function deriveFromName(name: PersonName): { roots: string[]; consonants: string[] } {
  const { firstSurname, secondSurname, givenNames } = readingsOf(name);
  const pairs = new Map<string, [string, string]>();
  for (const f of firstSurname)
    for (const s of secondSurname)
      for (const g of givenNames) {
        const spelled = f.initial.char + f.vowel.char + s.initial.char + g.initial.char;
        const consonants = f.consonant.char + s.consonant.char + g.consonant.char;
        for (const root of [softenRoot(spelled), spelled]) pairs.set(root + consonants, [root, consonants]);
      }
  const readings = [...pairs.values()];
  return { roots: readings.map(([root]) => root), consonants: readings.map(([, inner]) => inner) };
}

/** Whether the vowel would spell an inconvenient word in this CURP, which then may have X in its place. */
const mayBeSoftened = (vowel: string, curp: string) => {
  const root = curp.charAt(0) + vowel + curp.slice(2, 4);
  return softenRoot(root) !== root;
};

/** Whether the CURP has the letter of the reading in its place. */
const fits = (reading: PartReading, fed: Fed, at: number, curp: string) => {
  const { char } = reading[fed];
  const inCurp = curp.charAt(at);
  return char === inCurp || (fed === 'vowel' && inCurp === 'X' && mayBeSoftened(char, curp));
};

/** The accepted reading of each part that is nearest to the CURP, with the places where it still differs. */
function nearest(name: PersonName, curp: string) {
  const readings = readingsOf(name);
  return places.map(({ part, fed }) => {
    const [best] = readings[part]
      .map((reading) => ({
        reading,
        wrong: fed.filter(([of, at]) => !fits(reading, of, at, curp)),
      }))
      .sort((a, b) => a.wrong.length - b.wrong.length);
    if (!best) throw new Error('a name part without a reading');
    return { part, fed, ...best };
  });
}

/** Name parts that do not fit the CURP under any accepted reading; empty when name and CURP agree. */
export const compareNameWithCurp = (name: PersonName, curp: Curp): NameDisagreement[] =>
  nearest(name, curp)
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ part, reading, wrong }) => ({
      part,
      positions: wrong.map(([, at]) => at),
      found: wrong.map(([of]) => reading[of].char).join(''),
      expected: wrong.map(([, at]) => curp.charAt(at)).join(''),
    }));

/** The first place of the CURP where a part differs. Null instead of X, which stands for Ñ, for a sign and for no letter too. */
export type NameDifference = {
  place: keyof PartReading;
  found: string | null;
  expected: string | null;
};

/** Where a part of a name first differs from the CURP; null when it does not. */
export function firstDifference(name: PersonName, curp: Curp, part: keyof PersonName): NameDifference | null {
  const compared = nearest(name, curp).find((each) => each.part === part);
  const [wrong] = compared?.wrong ?? [];
  if (!compared || !wrong) return null;
  const [place, at] = wrong;
  const letterOr = (char: string) => (char === 'X' ? null : char);
  return { place, found: letterOr(compared.reading[place].char), expected: letterOr(curp.charAt(at)) };
}

/** Whether the name fits after the two surnames change places, which is the most common mistake. */
export const areSurnamesSwapped = (name: PersonName, curp: Curp): boolean =>
  name.secondSurname.trim() !== '' &&
  compareNameWithCurp(name, curp).length > 0 &&
  compareNameWithCurp({ ...name, firstSurname: name.secondSurname, secondSurname: name.firstSurname }, curp)
    .length === 0;

/** The norm's reading of a name in the 18 places of a CURP, with blanks where a name gives no letter. */
function layOut(name: PersonName): string {
  const { roots, consonants } = deriveFromName(name);
  return `${roots[0]}${' '.repeat(9)}${consonants[0]}`;
}

/**
 * Which characters of each name part the CURP took, for underlining: «Santillán» S, a and n.
 * With the CURP it follows the accepted reading that fits; without it, the norm's.
 */
export function curpLettersIn(name: PersonName, curp?: Curp): Record<keyof PersonName, CurpLetters> {
  const letters: Record<keyof PersonName, CurpLetters> = {
    givenNames: { root: [], consonants: [] },
    firstSurname: { root: [], consonants: [] },
    secondSurname: { root: [], consonants: [] },
  };
  const target = curp ?? layOut(name);
  for (const { part, fed, reading } of nearest(name, target))
    for (const [of, at] of fed) {
      const { index, char } = reading[of];
      const taken = index >= 0 && char === target.charAt(at);
      if (taken) letters[part][of === 'consonant' ? 'consonants' : 'root'].push(index);
    }
  return letters;
}
