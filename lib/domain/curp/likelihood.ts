import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { birthDateOf } from '#lib/domain/curp/curp.ts';
import { deriveFromName } from '#lib/domain/curp/from-name.ts';
import { inconvenientWords } from '#lib/domain/curp/inconvenient-words.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';

/** What is already known about the person whose CURP was typed. */
export type Known = { name?: PersonName; birthDate?: CalendarDate };

// What frequent surnames (initial, vowel, consonant) and given names (initial, consonant) leave in a CURP, the most
// frequent first. Only the order of suggestions depends on them.
const SURNAMES =
  'HERGARMARLOPGONRODPERSANRAMCURFOLGOMMORVAZREYJIMTORDIZGUTRUZMENAUGOIRCASROMAALCAHRIVJURDOMMEDVARGUZVELROJMUXCONSALLUN' +
  'GUROERBATEASSOTDELCORVEGCERRISEISAIVLENCAMLARPEXCABSILCARMIRFUNVALSOLNAVMALAOCROSMEJIABROBPADSERNUXTERMOLPACMEZHUROORZAM';
const GIVEN_NAMES =
  'GDJNMRJSFRVRLSANMGPDALMNCRRBDNJRRCEDJVRFRLDVARSRGBHCOSDGSNMTLNEMXMVLSFRGCMKRADPTELLTRSSLNRYLTRGLLRCLIRLZESLCBRPLITVCHGIV';

/** How probable a group of letters is: half its place in the table, half the letters of the table one by one. */
function frequencies(groups: string[]): (letters: string) => number {
  const whole = new Map<string, number>();
  const single = new Map<string, number>();
  let total = 0;
  for (const [rank, group] of groups.entries()) {
    const weight = 1 / (rank + 8);
    total += weight;
    whole.set(group, (whole.get(group) ?? 0) + weight);
    for (const [at, letter] of [...group].entries())
      single.set(at + letter, (single.get(at + letter) ?? 0) + weight);
  }
  return (letters) => {
    let apart = 1;
    for (let at = 0; at < letters.length; at++)
      apart *= (0.7 * (single.get(at + letters.charAt(at)) ?? 0)) / total + 0.3 / 22;
    return Math.log((0.5 * (whole.get(letters) ?? 0)) / total + 0.5 * apart);
  };
}

const groupsOf = (table: string, size: number) => table.match(new RegExp(`.{${size}}`, 'g')) ?? [];
const firstSurname = frequencies(groupsOf(SURNAMES, 3));
const secondSurname = frequencies(groupsOf(SURNAMES, 3).map((group) => group.charAt(0) + group.charAt(2)));
const givenName = frequencies(groupsOf(GIVEN_NAMES, 2));

const NO_SECOND_SURNAME = Math.log(0.03);

function logOfLetters(curp: string): number {
  const second = curp.charAt(2) + curp.charAt(14);
  return (
    firstSurname(curp.slice(0, 2) + curp.charAt(13)) +
    (second === 'XX' ? NO_SECOND_SURNAME : secondSurname(second)) +
    givenName(curp.charAt(3) + curp.charAt(15))
  );
}

const UNSOFTENED = -1;

/** Ages of people who ask for a number; position 17 is 0 or A for nearly everybody; sex X and a word without its X are rare. */
function logOfRest(curp: string, today: CalendarDate): number {
  const age = today.year - birthDateOf(curp).year;
  const ageLog = age > 95 ? -4 : age > 80 || age < 14 ? -1.5 : 0;
  const homonymy = '0A'.includes(curp.charAt(16)) ? 0 : '1B'.includes(curp.charAt(16)) ? -3 : -3.7;
  const word = inconvenientWords.has(curp.slice(0, 4)) ? UNSOFTENED : 0;
  return ageLog + homonymy + word + (curp.charAt(10) === 'X' ? -5 : 0);
}

const differing = (a: string, b: string) => {
  let count = 0;
  for (let at = 0; at < a.length; at++) if (a.charAt(at) !== b.charAt(at)) count++;
  return count;
};
const UNLIKE_KNOWN = -7;
const two = (value: number) => String(value % 100).padStart(2, '0');

/**
 * Natural logarithm of how likely a CURP is to be the one meant, before looking at what was typed (only differences
 * between CURPs mean something). A known name replaces the frequency of letters, a known birth date that of ages.
 */
export function likelihoodOf(today: CalendarDate, known: Known): (curp: string) => number {
  const { roots = [], consonants = [] } = known.name ? deriveFromName(known.name) : {};
  const letters = roots.map((root, at) => `${root}${consonants[at]}`);
  const { year, month, day } = known.birthDate ?? today;
  const date = two(year) + two(month) + two(day);
  return (curp) => {
    const own = curp.slice(0, 4) + curp.slice(13, 16);
    const offName = letters.length ? Math.min(...letters.map((reading) => differing(reading, own))) : 0;
    const offDate = known.birthDate
      ? differing(date, curp.slice(4, 10)) + (birthDateOf(curp).year === year ? 0 : 1)
      : 0;
    return (
      (letters.length ? UNLIKE_KNOWN * offName : logOfLetters(curp)) +
      UNLIKE_KNOWN * offDate +
      logOfRest(curp, today)
    );
  };
}
