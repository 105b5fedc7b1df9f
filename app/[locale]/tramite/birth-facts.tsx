import { toIso } from '#lib/domain/basics/calendar.ts';
import { birthPlaceOf } from '#lib/domain/basics/entities.ts';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** "9 de septiembre de 1975", "September 9, 1975". */
export const longDate = ({ locale }: Pick<PageContext, 'locale'>, date: Person['birthDate']): string =>
  dayText(locale, toIso(date));

/** The state of birth. Its name stays Spanish; "outside Mexico" is in the language of the page. */
const placeOf = ({ words }: PageContext, entity: Person['birthEntity']) =>
  entity === 'NE' ? words.journey.identity.abroad : <span lang="es">{birthPlaceOf(entity)}</span>;

/** Date of birth, sex and state of birth, as pages show them. */
export const birthFacts = (
  context: PageContext,
  person: Pick<Person, 'birthDate' | 'sex' | 'birthEntity'>,
) => {
  const { identity, sexes } = context.words.journey;
  return [
    { label: identity.birthDate, value: longDate(context, person.birthDate) },
    { label: identity.sex, value: sexes[person.sex] },
    { label: identity.entity, value: placeOf(context, person.birthEntity) },
  ];
};
