import type { Curp } from '#lib/domain/curp/curp.ts';
import {
  areSurnamesSwapped,
  compareNameWithCurp,
  firstDifference,
  type NameDifference,
} from '#lib/domain/curp/from-name.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { placingsOf } from '#lib/domain/curp/name-places.ts';
import { type RepairCause, repairsOf } from '#lib/domain/curp/name-repairs.ts';
import { foldName } from '#lib/domain/curp/name-signs.ts';
import { settleName } from '#lib/domain/curp/settled-name.ts';
import { titleBefore } from '#lib/domain/curp/titles.ts';

/**
 * Why a name does not go with a CURP, found by trying what people most often do. Each cause has words in the dictionaries, and none shows
 * how a CURP is made: it names the sign, the place or the field.
 */

type Part = keyof PersonName;
const parts: readonly Part[] = ['givenNames', 'firstSurname', 'secondSurname'];

type PlaceCause = 'INITIAL' | 'VOWEL' | 'CONSONANT';
/** `INITIAL`: another letter. `NO_INITIAL`: the name has none there. `SKIPPED_INITIAL`: the CURP has none there. */
export type NamePartCause =
  | RepairCause
  | `${'' | 'NO_' | 'SKIPPED_'}${PlaceCause}`
  | 'MISSING'
  | 'EXTRA'
  | 'NONE';
export type WholeNameCause = 'SWAPPED' | 'PLACED' | 'PLACED_ONE' | 'BOTH_IN_FIRST' | 'OTHER_CURP';

type Detailed<K extends string> = K | `${K}|${string}`;
/** Keys of the dictionary: for parts, and for the name as a whole. */
export type NameDiagnosis = {
  fields: { [P in Part]?: Detailed<`namePart.${NamePartCause}`> };
  form?: Detailed<`names.${WholeNameCause}`>;
};

const places: Record<NameDifference['place'], PlaceCause> = {
  initial: 'INITIAL',
  vowel: 'VOWEL',
  consonant: 'CONSONANT',
};

const fits = (name: PersonName, curp: Curp): boolean => compareNameWithCurp(name, curp).length === 0;

const wrongParts = (name: PersonName, curp: Curp): Part[] =>
  compareNameWithCurp(name, curp).map(({ part }) => part);

/** Whether a name goes with a CURP, placeholders left out. A title before it is no part of it, even where its letters go. */
export const nameFits = (name: PersonName, curp: Curp): boolean =>
  fits(settleName(name, curp), curp) && titleBefore(name.givenNames) === '';

const partKey = (cause: NamePartCause, ...details: string[]): Detailed<`namePart.${NamePartCause}`> =>
  details.length === 0 ? `namePart.${cause}` : `namePart.${cause}|${details.join('|')}`;

/** What one part was meant to be, when one of the frequent mistakes explains it. */
function repaired(name: PersonName, curp: Curp, part: Part) {
  const found = repairsOf(name[part]).find(
    ({ text }) => !wrongParts({ ...name, [part]: text }, curp).includes(part),
  );
  return found && partKey(found.cause, ...found.details);
}

/** A second surname where the CURP has none. */
const oneTooMany = ({ secondSurname }: PersonName, curp: Curp, part: Part) =>
  part === 'secondSurname' && secondSurname !== '' && curp.charAt(2) === 'X' && curp.charAt(14) === 'X'
    ? partKey('EXTRA', secondSurname)
    : undefined;

/** No second surname where the CURP has one. */
function oneTooFew(typed: PersonName, { secondSurname }: PersonName, part: Part) {
  if (part !== 'secondSurname' || secondSurname !== '') return undefined;
  const written = foldName(typed.secondSurname);
  return written === '' ? partKey('MISSING') : partKey('NONE', written);
}

/** The place in words, with the letters of the name and of the CURP. */
function placeOf(name: PersonName, curp: Curp, part: Part) {
  const difference = firstDifference(name, curp, part);
  if (!difference) return undefined;
  const { found, expected } = difference;
  const place = places[difference.place];
  if (found === null) return partKey(`NO_${place}`, name[part], expected ?? '');
  return expected === null
    ? partKey(`SKIPPED_${place}`, name[part], found)
    : partKey(place, name[part], found, expected);
}

/** Whether no part begins as the CURP says: then it is more often the CURP that is somebody else's. */
const isNothingAlike = (name: PersonName, curp: Curp): boolean =>
  parts
    .filter((part) => name[part] !== '')
    .every((part) => firstDifference(name, curp, part)?.place === 'initial');

/** The same words in other fields, as the CURP says that they stand. */
function placed(name: PersonName, curp: Curp): NameDiagnosis['form'] {
  const meant = placingsOf(name).find((placing) => fits(placing, curp));
  if (!meant) return undefined;
  const { givenNames, firstSurname, secondSurname } = meant;
  if (secondSurname === '') return `names.PLACED_ONE|${givenNames}|${firstSurname}`;
  return name.secondSurname === '' && name.givenNames === givenNames
    ? `names.BOTH_IN_FIRST|${firstSurname}|${secondSurname}`
    : `names.PLACED|${givenNames}|${firstSurname}|${secondSurname}`;
}

/** What is wrong with a name that does not go with the CURP. Without a cause for a name that does. */
export function diagnoseName(typed: PersonName, curp: Curp): NameDiagnosis {
  const name = settleName(typed, curp);
  if (areSurnamesSwapped(name, curp)) return { fields: {}, form: 'names.SWAPPED' };
  const wrong = new Set(wrongParts(name, curp));
  if (titleBefore(name.givenNames) !== '') wrong.add('givenNames');
  const repairs = new Map(
    [...wrong].map((part) => [part, repaired(name, curp, part) ?? oneTooMany(name, curp, part)]),
  );
  const form = [...repairs.values()].every(Boolean) ? undefined : placed(name, curp);
  if (form) return { fields: {}, form };
  if (wrong.size > 1 && isNothingAlike(name, curp)) return { fields: {}, form: 'names.OTHER_CURP' };
  const causeOf = (part: Part) =>
    repairs.get(part) ?? oneTooFew(typed, name, part) ?? placeOf(name, curp, part);
  return { fields: Object.fromEntries([...wrong].map((part) => [part, causeOf(part)])) };
}
