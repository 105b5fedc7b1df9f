import { csvSplits } from '#lib/cli/csv-cells.ts';
import {
  type Field,
  type ImportResult,
  importTable,
  type Reporting,
  type Row,
  type Table,
} from '#lib/cli/import-table.ts';
import { surveySeries } from '#lib/cli/series-survey.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { demonstrationSerie, type Serie } from '#lib/domain/number/series.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { readEntity } from '#lib/domain/registry/birth-words.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const LONGEST_OFFICE = 128;
/** Series have two digits. */
const MOST = 100;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const noEntity: Sentence = {
  es: 'La entidad (entity) no existe. Se esperan las dos letras de la CURP o el nombre, por ejemplo DF o Ciudad de México.',
  en: 'The state (entity) does not exist. Expected: the two letters of the CURP or the name, for example DF or Ciudad de México.',
};

const checks: [passes: (field: Field) => boolean, reason: Sentence][] = [
  [
    (field) => /^\d{2}$/.test(field('serie')),
    { es: 'La serie no tiene dos dígitos.', en: 'The series does not have two digits.' },
  ],
  [
    (field) => field('serie') !== demonstrationSerie.code,
    { es: 'La serie 00 es de la demostración.', en: 'Series 00 belongs to the demonstration.' },
  ],
  [(field) => ![null, 'NE'].includes(readEntity(field('entity'))), noEntity],
  [
    (field) => field('office') !== '' && field('office').length <= LONGEST_OFFICE,
    {
      es: 'Falta la oficina (office), o es demasiado larga.',
      en: 'The office is missing, or is too long.',
    },
  ],
  [
    (field) => words(field('municipios')).every((code) => /^\d{3}$/.test(code)),
    {
      es: 'Los municipios van como claves de tres dígitos separadas por espacios.',
      en: 'The municipios are codes of three digits separated by spaces.',
    },
  ],
  [
    (field) => words(field('postal_codes')).every((prefix) => /^\d{2,5}$/.test(prefix)),
    {
      es: 'Los códigos postales (postal_codes) van con 2 a 5 dígitos, separados por espacios.',
      en: 'The postal codes (postal_codes) have 2 to 5 digits, separated by spaces.',
    },
  ],
  [
    (field) => /^\d{1,4}$/.test(field('order')),
    { es: 'El orden (order) no es un número.', en: 'The order is not a number.' },
  ],
];

const repeatedSerie: Sentence = { es: 'La serie está repetida.', en: 'The series is repeated.' };

const readSerieRow = (field: Field): Result<Serie, Sentence> => {
  const failed = checks.find(([passes]) => !passes(field));
  const entity = readEntity(field('entity'));
  if (failed || entity === null) return err(failed?.[1] ?? noEntity);
  return ok({
    code: field('serie'),
    entity,
    office: field('office'),
    municipios: words(field('municipios')),
    postalCodes: words(field('postal_codes')),
    order: Number(field('order')),
    active: true,
    origin: 'institution',
  });
};

const repeated = (rows: Row<Serie>[]): Row<Serie>[] =>
  rows.filter(({ value }, at) => rows.findIndex((row) => row.value.code === value.code) !== at);

/**
 * Replaces the catalogue of series by the institution's (CSV `serie,entity,office,municipios,postal_codes,order`). One bad line rejects the
 * whole file, and nothing changes. Shows no progress, because there are at most a hundred rows.
 */
export const importSeries = async (
  { series }: Pick<Store, 'series'>,
  path: string,
  { acceptLosses, tell = () => {}, ...reporting }: Reporting = {},
): Promise<ImportResult> => {
  const taken: Row<Serie>[] = [];
  const table: Table<Serie> = {
    columns: ['serie', 'entity', 'office', 'municipios', 'postal_codes', 'order'],
    splits: csvSplits,
    read: readSerieRow,
    write: async (rows) => {
      taken.push(...rows);
      return repeated(taken)
        .filter((row) => rows.includes(row))
        .map(({ line }) => ({ line, reason: repeatedSerie }));
    },
    batch: MOST,
  };
  const result = await importTable(path, table, reporting);
  if (!result.ok) return result;
  if (result.value.rejected > 0 || taken.length === 0) return ok({ ...result.value, written: 0 });
  const catalogue = taken.map(({ value }) => value);
  const surveyed = surveySeries(await series.list(), catalogue, acceptLosses === true);
  if (!surveyed.ok) return surveyed;
  tell(surveyed.value);
  await series.replace(catalogue);
  return result;
};
