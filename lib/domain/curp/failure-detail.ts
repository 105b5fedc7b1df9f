import { type CalendarDate, daysInMonth } from '#lib/domain/basics/calendar.ts';
import { birthDateOf, type CurpFailure, curpCheckDigit } from '#lib/domain/curp/curp.ts';

/** What a page can put in words about a failure. Positions count from 0; `expected` is a belief, not a certainty. */
export type CurpDetail =
  | { kind: 'tooShort' | 'tooLong'; length: number }
  | { kind: 'looksLikeNss' | 'looksLikeRfc' | 'looksLikeSsn'; length: number }
  | {
      kind: 'foreignCharacter' | 'shouldBeDigit' | 'shouldBeLetter';
      position: number;
      found: string;
      expected?: string;
    }
  | {
      kind: 'shouldBeVowel' | 'shouldBeConsonant' | 'sex' | 'checkDigit';
      position: number;
      found: string;
      expected?: string;
    }
  | { kind: 'entity'; found: string; expected?: string }
  | { kind: 'month'; found: string; expected?: string }
  | { kind: 'day'; found: string; date: CalendarDate; lastDay: number; expected?: string }
  | { kind: 'future'; position: number; found: string; date: CalendarDate; expected?: string };

export type CurpFacts = { badPositions: number[]; detail?: CurpDetail };

const positionsWhere = (typed: string, wrong: (char: string, at: number) => boolean) =>
  typed.split('').flatMap((char, at) => (wrong(char, at) ? [at] : []));

const isLetter = (char: string) => char >= 'A' && char <= 'Z';
const needsDigit = (at: number) => (at >= 4 && at < 10) || at === 17;
const wrongClass = (char: string, at: number) => at !== 16 && needsDigit(at) === isLetter(char);

function lengthFacts(typed: string): CurpFacts {
  const { length } = typed;
  if (/^\d{11}$/.test(typed)) return { badPositions: [], detail: { kind: 'looksLikeNss', length } };
  // A Social Security number of the United States has 9.
  if (/^\d{9}$/.test(typed)) return { badPositions: [], detail: { kind: 'looksLikeSsn', length } };
  if (/^[A-ZÑ&]{3,4}\d{6}[0-9A-Z]{3}$/.test(typed))
    return { badPositions: [], detail: { kind: 'looksLikeRfc', length } };
  return { badPositions: [], detail: { kind: length < 18 ? 'tooShort' : 'tooLong', length } };
}

function dateFacts(typed: string, guess: string): CurpFacts {
  const date = birthDateOf(typed);
  const lastDay = daysInMonth(date.year, date.month);
  if (lastDay === 0)
    return {
      badPositions: [6, 7],
      detail: { kind: 'month', found: typed.slice(6, 8), expected: guess.slice(6, 8) || undefined },
    };
  const expected = guess.slice(8, 10) || undefined;
  return {
    badPositions: [8, 9],
    detail: { kind: 'day', found: typed.slice(8, 10), date, lastDay, expected },
  };
}

/** One fact for one place: the first of those found. */
function factAt<K extends CurpDetail['kind']>(kind: K, typed: string, guess: string, badPositions: number[]) {
  const [position = 0] = badPositions;
  return {
    badPositions,
    detail: { kind, position, found: typed.charAt(position), expected: guess.charAt(position) || undefined },
  };
}

/**
 * Where a normalised text is wrong and by which rule. `guess` is the most likely correction when it has the length of
 * the typed text, '' otherwise; it only fills in what is expected.
 */
export function factsOf(failure: CurpFailure, typed: string, guess: string): CurpFacts {
  switch (failure) {
    case 'EMPTY':
      return { badPositions: [] };
    case 'LENGTH':
      return lengthFacts(typed);
    case 'CHARSET':
      return factAt(
        'foreignCharacter',
        typed,
        guess,
        positionsWhere(typed, (char) => !/[0-9A-Z]/.test(char)),
      );
    case 'FORMAT': {
      const wrong = positionsWhere(typed, wrongClass);
      return factAt(needsDigit(wrong[0] ?? 0) ? 'shouldBeDigit' : 'shouldBeLetter', typed, guess, wrong);
    }
    case 'INNER_VOWEL':
      return factAt('shouldBeVowel', typed, guess, [1]);
    case 'INNER_CONSONANT':
      return factAt(
        'shouldBeConsonant',
        typed,
        guess,
        positionsWhere(typed, (char, at) => at > 12 && at < 16 && /[AEIOU]/.test(char)),
      );
    case 'SEX':
      return factAt('sex', typed, guess, [10]);
    case 'STATE':
      return {
        badPositions: [11, 12],
        detail: { kind: 'entity', found: typed.slice(11, 13), expected: guess.slice(11, 13) || undefined },
      };
    case 'DATE':
      return dateFacts(typed, guess);
    case 'FUTURE_DATE':
      return {
        badPositions: [16],
        detail: {
          kind: 'future',
          position: 16,
          found: typed.charAt(16),
          date: birthDateOf(typed),
          expected: guess.charAt(16) || undefined,
        },
      };
    case 'CHECK_DIGIT':
      return {
        badPositions: [],
        detail: {
          kind: 'checkDigit',
          position: 17,
          found: typed.charAt(17),
          expected: curpCheckDigit(typed),
        },
      };
  }
}
