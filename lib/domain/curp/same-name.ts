import { foldText } from '#lib/domain/basics/typed-text.ts';
import { baseLetter, passportLetters } from '#lib/domain/curp/base-letters.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { foldName } from '#lib/domain/curp/name-signs.ts';
import { isPlaceholder } from '#lib/domain/curp/placeholders.ts';
import { fullForm, type Kind } from '#lib/domain/curp/short-forms.ts';
import { titleBefore } from '#lib/domain/curp/titles.ts';
import { surnamesInOrder } from '#lib/domain/curp/typed-name.ts';

/** Without signs and blanks, because registries leave them out: McGregor is MC GREGOR, K'antun is KANTUN. Short forms count as the name that they stand for. */
const plainPart = (text: string, kind: Kind): string =>
  isPlaceholder(text)
    ? ''
    : foldText(foldName(text))
        .split(/[^\p{L}]+/u)
        .filter(Boolean)
        .map((word) => fullForm(word, kind) ?? word)
        .join('');

const withoutTitle = (text: string): string => foldName(text).slice(titleBefore(foldName(text)).length);

const plainName = ({ givenNames, firstSurname, secondSurname }: PersonName): PersonName =>
  surnamesInOrder({
    givenNames: plainPart(withoutTitle(givenNames), 'given'),
    firstSurname: plainPart(firstSurname, 'surname'),
    secondSurname: plainPart(secondSurname, 'surname'),
  });

/** Ø written as O, and as passports write it. */
const spellings = (text: string): string[] =>
  [baseLetter, passportLetters].map((written) => Array.from(text, written).join(''));

const samePart = (one: string, other: string): boolean =>
  spellings(one).some((spelling) => spellings(other).includes(spelling));

/**
 * Whether two full names are the same without case, accents, signs and placeholders, without titles, with short forms written out (Mª is María) and foreign
 * letters in either spelling (Ø is O or OE). Ñ is a letter of its own.
 */
export function sameName(typed: PersonName, registered: PersonName): boolean {
  const one = plainName(typed);
  const other = plainName(registered);
  return (
    samePart(one.givenNames, other.givenNames) &&
    samePart(one.firstSurname, other.firstSurname) &&
    samePart(one.secondSurname, other.secondSurname)
  );
}
