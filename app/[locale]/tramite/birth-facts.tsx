import { birthPlaceOf } from '#lib/domain/basics/entities.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** "9 de septiembre de 1975", "9 September 1975". */
export const longDate = ({ words }: PageContext, { day, month, year }: Person['birthDate']): string =>
  `${day} ${words.journey.months[month - 1]} ${year}`;

/** Date of birth, sex and state of birth, as pages show them. */
export const birthFacts = (
  context: PageContext,
  person: Pick<Person, 'birthDate' | 'sex' | 'birthEntity'>,
) => {
  const { identity, sexes } = context.words.journey;
  return [
    { label: identity.birthDate, value: longDate(context, person.birthDate) },
    { label: identity.sex, value: sexes[person.sex] },
    { label: identity.entity, value: <span lang="es">{birthPlaceOf(person.birthEntity)}</span> },
  ];
};
