import { foldText } from '#lib/domain/basics/typed-text.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { foldName } from '#lib/domain/curp/name-signs.ts';
import { isPlaceholder } from '#lib/domain/curp/placeholders.ts';
import { surnamesInOrder } from '#lib/domain/curp/typed-name.ts';

/** Signs count as blanks, because registries leave them out. */
const plainPart = (text: string): string =>
  isPlaceholder(text)
    ? ''
    : foldText(foldName(text))
        .replace(/[^\p{L}]/gu, ' ')
        .replace(/ +/g, ' ')
        .trim();

const plainName = ({ givenNames, firstSurname, secondSurname }: PersonName): PersonName =>
  surnamesInOrder({
    givenNames: plainPart(givenNames),
    firstSurname: plainPart(firstSurname),
    secondSurname: plainPart(secondSurname),
  });

/** Whether two full names are the same without case, accents, signs and placeholders. Ñ is a letter of its own. */
export function sameName(typed: PersonName, registered: PersonName): boolean {
  const one = plainName(typed);
  const other = plainName(registered);
  return (
    one.givenNames === other.givenNames &&
    one.firstSurname === other.firstSurname &&
    one.secondSurname === other.secondSurname
  );
}
