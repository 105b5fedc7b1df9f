import { csvSplits } from '#lib/cli/csv-cells.ts';
import {
  type Field,
  type ImportResult,
  importTable,
  type Reporting,
  type Row,
} from '#lib/cli/import-table.ts';
import { badCurp } from '#lib/cli/rejections.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { parseCurp } from '#lib/domain/curp/curp.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { type NssFailure, parseNss } from '#lib/domain/number/nss.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import type { ImportedHolder } from '#lib/usecases/ports/holders.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const BATCH = 1_000;
const CONTRADICTS: Sentence = {
  es: 'Contradice lo que ya se sabe: la CURP tiene otro NSS u otro correo, o el NSS es de otra CURP.',
  en: 'Contradicts what is known: the CURP has another NSS or another email address, or the NSS belongs to another CURP.',
};
const lostZero: Sentence = {
  es: 'El NSS no tiene sus 11 dígitos seguidos. Quizá una hoja de cálculo lo tomó por número y le quitó el cero del principio: da formato de texto a la columna y exporta otra vez.',
  en: 'The NSS does not have its 11 digits in a row. A spreadsheet may have taken it for a number and lost the zero in front: format the column as text and export again.',
};
const badNss = (failure: NssFailure): Sentence =>
  failure === 'AS_NUMBER' || failure === 'LENGTH'
    ? lostZero
    : {
        es: `El NSS no se puede usar (${failure}).`,
        en: `The NSS cannot be used (${failure}).`,
      };
const badEmail = (failure: string): Sentence => ({
  es: `El correo no se puede usar (${failure}).`,
  en: `The email address cannot be used (${failure}).`,
});

const readInsuredRow =
  (today: CalendarDate) =>
  (field: Field): Result<ImportedHolder, Sentence> => {
    const curp = parseCurp(field('curp'), today);
    if (!curp.ok) return err(badCurp(curp.error));
    const nss = parseNss(field('nss'));
    if (!nss.ok) return err(badNss(nss.error));
    if (field('email') === '') return ok({ curp: curp.value, nss: nss.value, email: null });
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
