import { csvSplits } from '#lib/cli/csv-cells.ts';
import { type Field, type ImportResult, importTable, type Reporting } from '#lib/cli/import-table.ts';
import { badCurp } from '#lib/cli/rejections.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import {
  type PersonRecordFailure,
  personFields,
  readPersonRecord,
} from '#lib/domain/registry/person-record.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const BATCH = 1_000;

const reasons: Record<PersonRecordFailure, Sentence> = {
  NAMES: {
    es: 'Faltan el nombre o el primer apellido, o tienen caracteres que un nombre no lleva.',
    en: 'The given name or the first surname is missing, or has characters that no name has.',
  },
  BIRTH_DATE: {
    es: 'La fecha de nacimiento (birth_date) no es AAAA-MM-DD o no coincide con la CURP.',
    en: 'The date of birth (birth_date) is not YYYY-MM-DD or does not match the CURP.',
  },
  SEX: {
    es: 'El sexo (sex) no coincide con la CURP.',
    en: 'The sex does not match the CURP.',
  },
  BIRTH_STATE: {
    es: 'La entidad de nacimiento (birth_state) no coincide con la CURP.',
    en: 'The state of birth (birth_state) does not match the CURP.',
  },
};

type PersonRow = { curp: Curp; person: Person };

const readPersonRow =
  (today: CalendarDate) =>
  (field: Field): Result<PersonRow, Sentence> => {
    const curp = parseCurp(field('curp'), today);
    if (!curp.ok) return err(badCurp(curp.error));
    const record = {
      given_names: field('given_names'),
      first_surname: field('first_surname'),
      second_surname: field('second_surname'),
      birth_date: field('birth_date'),
      sex: field('sex'),
      birth_state: field('birth_state'),
    };
    const person = readPersonRecord(record, curp.value);
    return person.ok ? ok({ curp: curp.value, person: person.value }) : err(reasons[person.error]);
  };

/** Imports people into the local registry. A person who is already there is replaced. `today` is the day in Mexico City. */
export const importPeople = (
  { people }: Pick<Store, 'people'>,
  path: string,
  today: CalendarDate,
  reporting?: Reporting,
): Promise<ImportResult> =>
  importTable<PersonRow>(
    path,
    {
      columns: ['curp', ...personFields],
      splits: csvSplits,
      read: readPersonRow(today),
      write: async (rows) => {
        await people.put(rows.map(({ value }) => value));
        return [];
      },
      batch: BATCH,
    },
    reporting,
  );
