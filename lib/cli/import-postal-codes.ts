import { randomUUID } from 'node:crypto';
import {
  type Field,
  type ImportResult,
  importTable,
  type Reporting,
  type Row,
} from '#lib/cli/import-table.ts';
import { postalSurvey } from '#lib/cli/postal-survey.ts';
import { createFirstWord } from '#lib/cli/repeated-keys.ts';
import type { PostalPlace, Settlement } from '#lib/domain/address/address.ts';
import { entityOfInegi } from '#lib/domain/basics/entities.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The columns of the official `CPdescarga.txt` that the import reads, in lower case. The file has two orders of columns (docs/rules.md §4.2). */
const columns = [
  'd_codigo',
  'd_asenta',
  'd_tipo_asenta',
  'd_mnpio',
  'd_estado',
  'c_estado',
  'c_mnpio',
  'id_asenta_cpcons',
] as const;

const LONGEST_NAME = 128;
const BATCH = 5_000;

type PostalRow = PostalPlace & { settlements: [Settlement] };

const isName = (text: string): boolean => text !== '' && text.length <= LONGEST_NAME;

const reasons = {
  postalCode: {
    es: 'El código postal no tiene 5 dígitos; quizá una hoja de cálculo le quitó el cero del principio.',
    en: 'The postal code does not have 5 digits; a spreadsheet may have taken its leading zero.',
  },
  state: {
    es: 'La clave del estado (c_estado) no existe.',
    en: 'The code of the state (c_estado) does not exist.',
  },
  municipio: {
    es: 'La clave del municipio (c_mnpio) no tiene 3 dígitos.',
    en: 'The code of the municipio (c_mnpio) does not have 3 digits.',
  },
  colonia: {
    es: 'La clave de la colonia (id_asenta_cpcons) no es un número.',
    en: 'The code of the colonia (id_asenta_cpcons) is not a number.',
  },
  name: {
    es: 'Falta un nombre, o uno es demasiado largo.',
    en: 'A name is missing, or one is too long.',
  },
  otherMunicipio: {
    es: 'Otra línea pone este código postal en otro municipio.',
    en: 'Another line puts this postal code in another municipio.',
  },
  otherName: {
    es: 'Otra línea da otro nombre a la misma colonia (d_codigo e id_asenta_cpcons).',
    en: 'Another line gives the same colonia (d_codigo and id_asenta_cpcons) another name.',
  },
} satisfies Record<string, Sentence>;

const readPostalRow = (field: Field): Result<PostalRow, Sentence> => {
  if (!/^\d{5}$/.test(field('d_codigo'))) return err(reasons.postalCode);
  if (!/^\d{2}$/.test(field('c_estado')) || !entityOfInegi(field('c_estado'))) return err(reasons.state);
  if (!/^\d{3}$/.test(field('c_mnpio'))) return err(reasons.municipio);
  if (!/^\d{1,6}$/.test(field('id_asenta_cpcons'))) return err(reasons.colonia);
  const names = ['d_asenta', 'd_tipo_asenta', 'd_mnpio', 'd_estado'].map(field);
  if (!names.every(isName)) return err(reasons.name);
  const settlement = {
    id: field('id_asenta_cpcons').padStart(4, '0'),
    name: field('d_asenta'),
    type: field('d_tipo_asenta'),
  };
  return ok({
    postalCode: field('d_codigo'),
    stateCode: field('c_estado'),
    stateName: field('d_estado'),
    municipioCode: field('c_mnpio'),
    municipioName: field('d_mnpio'),
    settlements: [settlement],
  });
};

const gather = (rows: Row<PostalRow>[]): PostalPlace[] => {
  const places = new Map<string, PostalPlace>();
  for (const { value } of rows) {
    const place = places.get(value.postalCode);
    const settlements = [...(place?.settlements ?? []), ...value.settlements];
    places.set(value.postalCode, { ...value, settlements });
  }
  return [...places.values()];
};

/** All lines of a postal code name one municipio (docs/rules.md §4.1), and all lines of a colonia one name. */
const createReasonAgainst = () => {
  const municipioIsFirst = createFirstWord<PostalRow>(
    ({ postalCode }) => postalCode,
    ({ stateCode, municipioCode }) => stateCode + municipioCode,
  );
  const nameIsFirst = createFirstWord<PostalRow>(
    ({ postalCode, settlements: [{ id }] }) => `${postalCode} ${id}`,
    ({ settlements: [{ name, type }] }) => `${name}|${type}`,
  );
  return (row: PostalRow): Sentence | null => {
    if (!municipioIsFirst(row)) return reasons.otherMunicipio;
    return nameIsFirst(row) ? null : reasons.otherName;
  };
};

/** Imports the catalogue of postal codes, whole or of one state. Codes that the file does not name stay. */
export const importPostalCodes = (
  { postalCodes }: Pick<Store, 'postalCodes'>,
  path: string,
  reporting: Reporting = {},
): Promise<ImportResult> => {
  const importId = randomUUID();
  const reasonAgainst = createReasonAgainst();
  const write = async (rows: Row<PostalRow>[]) => {
    const sorted = Map.groupBy(rows, ({ value }) => reasonAgainst(value));
    await postalCodes.put(importId, gather(sorted.get(null) ?? []));
    return [...sorted].flatMap(([reason, against]) =>
      reason === null ? [] : against.map(({ line }) => ({ line, reason })),
    );
  };
  const splits = [(text: string) => text.split('|')];
  const survey = postalSurvey(postalCodes, reporting.acceptLosses === true);
  return importTable(path, { columns, splits, read: readPostalRow, survey, write, batch: BATCH }, reporting);
};
