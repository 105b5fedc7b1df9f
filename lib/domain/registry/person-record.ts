import { compare, fromIso } from '#lib/domain/basics/calendar.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { type Curp, decodeCurp } from '#lib/domain/curp/curp.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { foldName } from '#lib/domain/curp/name-signs.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { settleName } from '#lib/domain/curp/settled-name.ts';
import { type NameFailures, readTypedName } from '#lib/domain/curp/typed-name.ts';
import { readEntity, readSex } from '#lib/domain/registry/birth-words.ts';

/** A person as registries write one: texts, the date as YYYY-MM-DD, sex and state as `birth-words.ts` reads them. */
export type PersonRecord = Record<(typeof personFields)[number], string>;
export const personFields = [
  'given_names',
  'first_surname',
  'second_surname',
  'birth_date',
  'sex',
  'birth_state',
] as const;

/**
 * The field that cannot be used or that contradicts the CURP. `BIRTH_DATE_FORM`: it is no date. `ONE_NAME`: the person has no surname, or a surname only. `FIRST_SURNAME`: it is
 * empty, though the CURP was made with two.
 */
export type PersonRecordFailure =
  | 'NAMES'
  | 'ONE_NAME'
  | 'FIRST_SURNAME'
  | 'BIRTH_DATE_FORM'
  | 'BIRTH_DATE'
  | 'SEX'
  | 'BIRTH_STATE';

/** Reads the name of a record as every name that is typed. */
export const nameOfRecord = (record: PersonRecord) =>
  readTypedName({
    givenNames: record.given_names,
    firstSurname: record.first_surname,
    secondSurname: record.second_surname,
  });

const nameFailure = ({ givenNames, firstSurname, secondSurname }: NameFailures): PersonRecordFailure =>
  givenNames === 'NO_GIVEN_NAME' || (firstSurname === 'NO_SURNAME' && !givenNames && !secondSurname)
    ? 'ONE_NAME'
    : 'NAMES';

const hasTwoSurnames = (curp: Curp) => curp.charAt(2) !== 'X' || curp.charAt(14) !== 'X';
const isMoved = ({ firstSurname }: PersonName, { first_surname: written }: PersonRecord) =>
  firstSurname !== foldName(written);

/** Reads the record of a CURP. Date, sex and entity must agree with it; names need not, because registries keep older spellings. */
export const readPersonRecord = (record: PersonRecord, curp: Curp): Result<Person, PersonRecordFailure> => {
  const name = nameOfRecord(record);
  if (!name.ok) return err(nameFailure(name.error));
  if (isMoved(name.value, record) && hasTwoSurnames(curp)) return err('FIRST_SURNAME');
  const { birthDate, sex, entity } = decodeCurp(curp);
  const date = fromIso(record.birth_date.trim());
  if (!date) return err('BIRTH_DATE_FORM');
  if (compare(date, birthDate) !== 0) return err('BIRTH_DATE');
  if (readSex(record.sex) !== sex) return err('SEX');
  if (readEntity(record.birth_state) !== entity) return err('BIRTH_STATE');
  return ok({ name: settleName(name.value, curp), birthDate, sex, birthEntity: entity });
};
