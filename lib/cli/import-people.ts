import { badCurp } from '#lib/cli/bad-keys.ts';
import { badPerson } from '#lib/cli/bad-person.ts';
import { csvSplits } from '#lib/cli/csv-cells.ts';
import {
  type Field,
  type ImportResult,
  importTable,
  type Reporting,
  type Row,
} from '#lib/cli/import-table.ts';
import { createFirstWord } from '#lib/cli/repeated-keys.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { personFields, readPersonRecord } from '#lib/domain/registry/person-record.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const BATCH = 1_000;

const otherData: Sentence = {
  es: 'Otra línea da otros datos para la misma CURP. Solo cuenta la primera.',
  en: 'Another line gives other data for the same CURP. Only the first one counts.',
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
    if (person.ok) return ok({ curp: curp.value, person: person.value });
    return err(badPerson(person.error, record, curp.value));
  };

/** Imports people into the local registry. A person who is already there is replaced. `today` is the day in Mexico City. */
export const importPeople = (
  { people }: Pick<Store, 'people'>,
  path: string,
  today: CalendarDate,
  reporting?: Reporting,
): Promise<ImportResult> => {
  const isFirst = createFirstWord<PersonRow>(({ curp }) => curp, JSON.stringify);
  const write = async (rows: Row<PersonRow>[]) => {
    const sorted = Map.groupBy(rows, ({ value }) => isFirst(value));
    await people.put((sorted.get(true) ?? []).map(({ value }) => value));
    return (sorted.get(false) ?? []).map(({ line }) => ({ line, reason: otherData }));
  };
  const columns = ['curp', ...personFields];
  const table = { columns, splits: csvSplits, read: readPersonRow(today), write, batch: BATCH };
  return importTable(path, table, reporting);
};
