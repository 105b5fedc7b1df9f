import { csvSplits } from '#lib/cli/csv-cells.ts';
import { type Field, type ImportResult, importTable, type Row } from '#lib/cli/import-table.ts';
import { isEntityCode } from '#lib/domain/basics/entities.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { demonstrationSerie, type Serie } from '#lib/domain/number/series.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const LONGEST_OFFICE = 128;
/** The most that two digits allow. */
const MOST = 100;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const checks: [passes: (field: Field) => boolean, reason: string][] = [
  [(field) => /^\d{2}$/.test(field('serie')), 'La serie no tiene dos dígitos.'],
  [(field) => field('serie') !== demonstrationSerie.code, 'La serie 00 es de la demostración.'],
  [
    (field) => isEntityCode(field('entity')) && field('entity') !== 'NE',
    'La entidad (entity) no es una clave de dos letras como las de la CURP.',
  ],
  [
    (field) => field('office') !== '' && field('office').length <= LONGEST_OFFICE,
    'Falta la oficina (office), o es demasiado larga.',
  ],
  [
    (field) => words(field('municipios')).every((code) => /^\d{3}$/.test(code)),
    'Los municipios van como claves de tres dígitos separadas por espacios.',
  ],
  [
    (field) => words(field('postal_codes')).every((prefix) => /^\d{2,5}$/.test(prefix)),
    'Los códigos postales (postal_codes) van con 2 a 5 dígitos, separados por espacios.',
  ],
  [(field) => /^\d{1,4}$/.test(field('order')), 'El orden (order) no es un número.'],
];

const readSerieRow = (field: Field): Result<Serie, string> => {
  const failed = checks.find(([passes]) => !passes(field));
  const entity = field('entity');
  if (failed || !isEntityCode(entity)) return err(failed?.[1] ?? 'La entidad no existe.');
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
 * Replaces the catalogue of series by the institution's (CSV `serie,entity,office,municipios,postal_codes,order`), whole or not at
 * all: one bad line, and everything stays as it was.
 */
export const importSeries = async (
  { series }: Pick<Store, 'series'>,
  path: string,
): Promise<ImportResult> => {
  const taken: Row<Serie>[] = [];
  const result = await importTable<Serie>(path, {
    columns: ['serie', 'entity', 'office', 'municipios', 'postal_codes', 'order'],
    splits: csvSplits,
    read: readSerieRow,
    write: async (rows) => {
      taken.push(...rows);
      return repeated(taken)
        .filter((row) => rows.includes(row))
        .map(({ line }) => ({ line, reason: 'La serie está repetida.' }));
    },
    batch: MOST,
  });
  if (!result.ok) return result;
  if (result.value.rejected > 0 || taken.length === 0) return ok({ ...result.value, written: 0 });
  await series.replace(taken.map(({ value }) => value));
  return result;
};
