import { compare, fromIso } from '#lib/domain/basics/calendar.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { type Curp, decodeCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { namesSchema } from '#lib/domain/form/answers.ts';

/** A person as registries write one: texts, the date as YYYY-MM-DD, `birth_state` as the two letters of the CURP. */
export type PersonRecord = Record<(typeof personFields)[number], string>;
export const personFields = [
  'given_names',
  'first_surname',
  'second_surname',
  'birth_date',
  'sex',
  'birth_state',
] as const;

/** The field that cannot be used or that contradicts the CURP. */
export type PersonRecordFailure = 'NAMES' | 'BIRTH_DATE' | 'SEX' | 'BIRTH_STATE';

/** Reads the record of a CURP. Date, sex and entity must agree with it; names need not, because registries keep older spellings. */
export const readPersonRecord = (record: PersonRecord, curp: Curp): Result<Person, PersonRecordFailure> => {
  const names = namesSchema.safeParse({
    givenNames: record.given_names,
    firstSurname: record.first_surname,
    secondSurname: record.second_surname,
  });
  if (!names.success) return err('NAMES');
  const { birthDate, sex, entity } = decodeCurp(curp);
  const date = fromIso(record.birth_date.trim());
  if (!date || compare(date, birthDate) !== 0) return err('BIRTH_DATE');
  if (record.sex.trim().toUpperCase() !== sex) return err('SEX');
  if (record.birth_state.trim().toUpperCase() !== entity) return err('BIRTH_STATE');
  return ok({ name: names.data, birthDate, sex, birthEntity: entity });
};
