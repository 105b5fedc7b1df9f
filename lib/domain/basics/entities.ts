/** Entities of birth as the CURP writes them, in the order of their INEGI codes (01–32); NE has none. */
export const entityNames = {
  AS: 'Aguascalientes',
  BC: 'Baja California',
  BS: 'Baja California Sur',
  CC: 'Campeche',
  CL: 'Coahuila',
  CM: 'Colima',
  CS: 'Chiapas',
  CH: 'Chihuahua',
  DF: 'Ciudad de México',
  DG: 'Durango',
  GT: 'Guanajuato',
  GR: 'Guerrero',
  HG: 'Hidalgo',
  JC: 'Jalisco',
  MC: 'México',
  MN: 'Michoacán',
  MS: 'Morelos',
  NT: 'Nayarit',
  NL: 'Nuevo León',
  OC: 'Oaxaca',
  PL: 'Puebla',
  QT: 'Querétaro',
  QR: 'Quintana Roo',
  SP: 'San Luis Potosí',
  SL: 'Sinaloa',
  SR: 'Sonora',
  TC: 'Tabasco',
  TS: 'Tamaulipas',
  TL: 'Tlaxcala',
  VZ: 'Veracruz',
  YN: 'Yucatán',
  ZS: 'Zacatecas',
  NE: 'Nacido en el extranjero',
} as const;

/** The place of birth as pages and documents say it. */
export const birthPlaceOf = (entity: EntityCode): string =>
  entity === 'NE' ? 'En el extranjero' : entityNames[entity];

/** One of the 33 codes that may stand in positions 12–13 of a CURP (Instructivo Normativo CURP, 2006). */
export type EntityCode = keyof typeof entityNames;

const codes: ReadonlySet<string> = new Set(Object.keys(entityNames));

/** Whether a text is one of the 33 codes. */
export const isEntityCode = (code: string): code is EntityCode => codes.has(code);

/** The 33 codes, the 32 of Mexico in INEGI order and NE at the end. */
export const entityCodes: readonly EntityCode[] = Object.keys(entityNames).filter(isEntityCode);

/** INEGI code of an entity ('01'–'32'); null for NE, which INEGI does not number. */
export const inegiCodeOf = (entity: EntityCode): string | null =>
  entity === 'NE' ? null : String(entityCodes.indexOf(entity) + 1).padStart(2, '0');

/** Entity of an INEGI code ('01'–'32', a single digit is accepted too); null for any other text. */
export function entityOfInegi(code: string): EntityCode | null {
  const entity = /^\d{1,2}$/.test(code) ? entityCodes[+code - 1] : undefined;
  return entity && entity !== 'NE' ? entity : null;
}
