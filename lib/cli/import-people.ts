import { csvSplits } from '#lib/cli/csv-cells.ts';
import { type Field, type ImportResult, importTable, type Progress } from '#lib/cli/import-table.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import {
  type PersonRecordFailure,
  personFields,
  readPersonRecord,
} from '#lib/domain/registry/person-record.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const BATCH = 1_000;

const reasons: Record<PersonRecordFailure, string> = {
  NAMES: 'Faltan el nombre o el primer apellido, o tienen caracteres que un nombre no lleva.',
  BIRTH_DATE: 'La fecha de nacimiento (birth_date) no es AAAA-MM-DD o no coincide con la CURP.',
  SEX: 'El sexo (sex) no coincide con la CURP.',
  BIRTH_STATE: 'La entidad de nacimiento (birth_state) no coincide con la CURP.',
};

type PersonRow = { curp: Curp; person: Person };

const readPersonRow =
  (today: CalendarDate) =>
  (field: Field): Result<PersonRow, string> => {
    const curp = parseCurp(field('curp'), today);
    if (!curp.ok) return err(`La CURP no se puede usar (${curp.error}).`);
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

/** Imports people into the local registry; who is known already is replaced. `today` is the day in Mexico City. */
export const importPeople = (
  { people }: Pick<Store, 'people'>,
  path: string,
  today: CalendarDate,
  onProgress?: (progress: Progress) => void,
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
    onProgress,
  );
