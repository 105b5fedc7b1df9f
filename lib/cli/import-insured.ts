import { badCurp, badEmail, badNss } from '#lib/cli/bad-keys.ts';
import { csvSplits } from '#lib/cli/csv-cells.ts';
import {
  type Field,
  type ImportResult,
  importTable,
  type Reporting,
  type Row,
} from '#lib/cli/import-table.ts';
import { type CalendarDate, toIso } from '#lib/domain/basics/calendar.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { centuryDoubt } from '#lib/domain/curp/century.ts';
import { type Curp, decodeCurp, parseCurp } from '#lib/domain/curp/curp.ts';
import { mayBePlaceholder } from '#lib/domain/curp/placeholders.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { parseNss } from '#lib/domain/number/nss.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import type { ImportedHolder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const BATCH = 1_000;
const CONTRADICTS: Sentence = {
  es: 'Contradice lo que ya se sabe: la CURP tiene otro NSS u otro correo, o el NSS es de otra CURP. El comando contradictions lista las que nadie recibe en línea.',
  en: 'Contradicts what is known: the CURP has another NSS or another email address, or the NSS belongs to another CURP. The command contradictions lists those that nobody gets online.',
};

const bornIn = (year: number): Sentence => ({
  es: `La CURP dice que nació en ${year}. Si es así, agrega una columna birth_date con la fecha (AAAA-MM-DD); si no, en el lugar 17 va una letra.`,
  en: `The CURP says that the person was born in ${year}. If so, add a column birth_date with the date (YYYY-MM-DD); if not, character 17 is a letter.`,
});

/** The year of a birth so long ago that only a date beside it makes it believable; null for other people. */
const doubtfulYear = (curp: Curp, birthDate: string, today: CalendarDate): number | null => {
  const doubt = centuryDoubt(curp, today);
  return doubt && birthDate !== toIso(decodeCurp(curp).birthDate) ? doubt.year : null;
};

/** A row without an address keeps its number, because whoever is not stored would be given another one. */
const saysNone = (email: string): boolean =>
  email === '' ||
  (!email.includes('@') &&
    (mayBePlaceholder(email) || /^(?:S\/C|(?:SIN|NO TIENE) (?:CORREO|E-?MAIL))$/i.test(email)));

const readInsuredRow =
  (today: CalendarDate) =>
  (field: Field): Result<ImportedHolder, Sentence> => {
    const curp = parseCurp(field('curp'), today);
    if (!curp.ok) return err(badCurp(curp.error));
    const year = doubtfulYear(curp.value, field('birth_date'), today);
    if (year !== null) return err(bornIn(year));
    const nss = parseNss(field('nss'));
    if (!nss.ok) return err(badNss(nss.error));
    if (saysNone(field('email'))) return ok({ curp: curp.value, nss: nss.value, email: null });
    const email = parseEmail(field('email'));
    if (!email.ok) return err(badEmail(email.error));
    return ok({ curp: curp.value, nss: nss.value, email: email.value });
  };

const keyOf = ({ curp, nss, email }: ImportedHolder): string => `${curp} ${nss} ${email}`;

/** Imports people who already have a number. Overwrites nothing, and rejects lines that contradict a known holder. */
export const importInsured = (
  { holders }: Pick<Store, 'holders'>,
  path: string,
  today: CalendarDate,
  reporting?: Reporting,
): Promise<ImportResult> => {
  const write = async (rows: Row<ImportedHolder>[]) => {
    const contradicting = new Set((await holders.put(rows.map(({ value }) => value))).map(keyOf));
    return rows
      .filter(({ value }) => contradicting.has(keyOf(value)))
      .map(({ line }) => ({ line, reason: CONTRADICTS }));
  };
  const columns = ['curp', 'nss', 'email'];
  const table = { columns, splits: csvSplits, read: readInsuredRow(today), write, batch: BATCH };
  return importTable(path, table, reporting);
};
