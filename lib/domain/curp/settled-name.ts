import type { Curp } from '#lib/domain/curp/curp.ts';
import { compareNameWithCurp } from '#lib/domain/curp/from-name.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { foldName } from '#lib/domain/curp/name-signs.ts';
import { isPlaceholder, mayBePlaceholder } from '#lib/domain/curp/placeholders.ts';
import { surnamesInOrder } from '#lib/domain/curp/typed-name.ts';

const disagrees = (name: PersonName, curp: Curp, part: 'firstSurname' | 'secondSurname') =>
  compareNameWithCurp(name, curp).some((disagreement) => disagreement.part === part);

const foldParts = ({ givenNames, firstSurname, secondSurname }: PersonName): PersonName => ({
  givenNames: foldName(givenNames),
  firstSurname: foldName(firstSurname),
  secondSurname: foldName(secondSurname),
});

/**
 * The name without surnames that mean «none», every sign in its one form. «Null», «Na» and «No» stay where the CURP was made with them,
 * because people have such surnames; «X» and «No tiene» never stay. A name without any other surname stays as it is.
 */
export function settleName(typed: PersonName, curp: Curp): PersonName {
  const name = foldParts(typed);
  const meansNone = (part: 'firstSurname' | 'secondSurname') =>
    isPlaceholder(name[part]) || (mayBePlaceholder(name[part]) && disagrees(name, curp, part));
  const settled = surnamesInOrder({
    ...name,
    firstSurname: meansNone('firstSurname') ? '' : name.firstSurname,
    secondSurname: meansNone('secondSurname') ? '' : name.secondSurname,
  });
  return settled.firstSurname === '' ? name : settled;
}
