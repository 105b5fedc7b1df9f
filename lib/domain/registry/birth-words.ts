import {
  type EntityCode,
  entityCodes,
  entityNames,
  entityOfInegi,
  isEntityCode,
} from '#lib/domain/basics/entities.ts';
import type { Person } from '#lib/domain/curp/person.ts';

/**
 * How registries and spreadsheets write the sex and the state of birth. What they mean is compared with the CURP afterwards, so that a wrong
 * guess refuses a row and never changes a person (docs/rules.md §1.1).
 */

/** Capitals without accents and periods; other signs are blanks. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll('.', '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();

/** M is a woman, as in the CURP: whoever means a man by it contradicts the CURP and is told so. */
const sexes: Readonly<Record<Person['sex'], readonly string[]>> = {
  H: ['H', 'HOMBRE', 'MASCULINO', 'MASC', 'VARON', 'MALE', 'MAN'],
  M: ['M', 'MUJER', 'FEMENINO', 'FEM', 'F', 'FEMALE', 'WOMAN'],
  X: ['X', 'NO BINARIO', 'NO BINARIE', 'NB', 'NONBINARY', 'NON BINARY'],
};

/** The sex that a text names; null for a text that names none. */
export const readSex = (text: string): Person['sex'] | null => {
  const word = plain(text);
  if (sexes.H.includes(word)) return 'H';
  if (sexes.M.includes(word)) return 'M';
  return sexes.X.includes(word) ? 'X' : null;
};

/** Other names and the usual short forms of the states. */
const otherNames: Readonly<Record<EntityCode, readonly string[]>> = {
  AS: ['AGS', 'AGU'],
  BC: ['BCN', 'BAJA CALIFORNIA NORTE'],
  BS: ['BCS'],
  CC: ['CAM', 'CAMP'],
  CL: ['COA', 'COAH', 'COAHUILA DE ZARAGOZA'],
  CM: ['COL'],
  CS: ['CHIS', 'CHP'],
  CH: ['CHIH'],
  DF: [
    'CDMX',
    'CMX',
    'MEXICO CITY',
    'DISTRITO FEDERAL',
    'D F',
    'MEXICO DF',

    'CIUDAD DE MEXICO CDMX',
  ],
  DG: ['DGO', 'DUR'],
  GT: ['GTO', 'GUA'],
  GR: ['GRO'],
  HG: ['HGO', 'HID'],
  JC: ['JAL'],
  MC: ['MEX', 'EDOMEX', 'EDO MEX', 'ESTADO DE MEXICO', 'EDO DE MEXICO', 'EM'],
  MN: ['MICH', 'MIC', 'MICHOACAN DE OCAMPO'],
  MS: ['MOR'],
  NT: ['NAY'],
  NL: ['NLE'],
  OC: ['OAX'],
  PL: ['PUE'],
  QT: ['QRO', 'QUE', 'QUERETARO DE ARTEAGA'],
  QR: ['Q ROO', 'QROO', 'ROO'],
  SP: ['SLP'],
  SL: ['SIN'],
  SR: ['SON'],
  TC: ['TAB'],
  TS: ['TAM', 'TAMPS'],
  TL: ['TLAX', 'TLA'],
  VZ: ['VER', 'VERACRUZ DE IGNACIO DE LA LLAVE', 'VERACRUZ LLAVE'],
  YN: ['YUC'],
  ZS: ['ZAC'],
  NE: ['EXTRANJERO', 'NACIDA EN EL EXTRANJERO', 'EN EL EXTRANJERO', 'BORN ABROAD', 'ABROAD'],
};

const entitiesByName: ReadonlyMap<string, EntityCode> = new Map(
  entityCodes.flatMap((code) =>
    [plain(entityNames[code]), ...otherNames[code]].map((name) => [name, code] as const),
  ),
);

/** The state that a text names: by its two letters, its name, a usual short form, or its INEGI number. Null for any other text. */
export const readEntity = (text: string): EntityCode | null => {
  const word = plain(text);
  if (isEntityCode(word)) return word;
  return entitiesByName.get(word) ?? entityOfInegi(word);
};
