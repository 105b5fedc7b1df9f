import type { EntityCode } from '#lib/domain/basics/entities.ts';
import type { Serie } from '#lib/domain/number/series.ts';

type Office = { entity: EntityCode; office: string; codes: string[]; municipios?: string[] };

/**
 * «Bases para la integración de números de seguridad social», sheet 161 of 365 of an internal manual of IMSS, released by
 * transparency request, without a date. Incomplete (nine entities are missing) and probably superseded: the catalogue in force is
 * Annex 3 of procedure 9210-003-201, which an institution imports. The municipios are those that an office is named after.
 */
const published: Office[] = [
  { entity: 'AS', office: 'Aguascalientes', codes: ['51'] },
  { entity: 'BC', office: 'Baja California', codes: ['21', '25'] },
  { entity: 'BS', office: 'Baja California Sur', codes: ['22'] },
  { entity: 'CC', office: 'Campeche', codes: ['81'] },
  { entity: 'CL', office: 'Coahuila', codes: ['32'] },
  { entity: 'CM', office: 'Colima', codes: ['52'] },
  { entity: 'CS', office: 'Chiapas', codes: ['71'] },
  { entity: 'CH', office: 'Chihuahua', codes: ['33', '35'] },
  { entity: 'DF', office: 'Ciudad de México: Delegación 1 Noroeste', codes: ['68'] },
  { entity: 'DF', office: 'Ciudad de México: 1 Magdalena de las Salinas', codes: ['01', '06'] },
  { entity: 'DF', office: 'Ciudad de México: 2 Santa María la Ribera', codes: ['07', '10'] },
  { entity: 'DF', office: 'Ciudad de México: 3 Polanco', codes: ['11', '17'] },
  { entity: 'DF', office: 'Ciudad de México: Delegación 2 Noreste', codes: ['66'] },
  { entity: 'DF', office: 'Ciudad de México: 4 Guerrero', codes: ['20', '27'] },
  { entity: 'DF', office: 'Ciudad de México: 5 Centro', codes: ['28', '29'] },
  { entity: 'DF', office: 'Ciudad de México: Delegación 3 Suroeste', codes: ['70'] },
  { entity: 'DF', office: 'Ciudad de México: 6 Piedad Narvarte', codes: ['30', '36'] },
  { entity: 'DF', office: 'Ciudad de México: 7 Del Valle', codes: ['37', '38'] },
  { entity: 'DF', office: 'Ciudad de México: 8 San Ángel', codes: ['39', '40'] },
  { entity: 'DF', office: 'Ciudad de México: Delegación 4 Sureste', codes: ['69'] },
  { entity: 'DF', office: 'Ciudad de México: 9 Santa Anita', codes: ['42', '44'] },
  { entity: 'DF', office: 'Ciudad de México: 10 Churubusco', codes: ['45', '46'] },
  { entity: 'DG', office: 'Durango', codes: ['31'] },
  { entity: 'GT', office: 'Guanajuato', codes: ['12'] },
  { entity: 'GR', office: 'Guerrero', codes: ['72'] },
  { entity: 'HG', office: 'Hidalgo', codes: ['13'] },
  { entity: 'JC', office: 'Jalisco', codes: ['04', '54', '56'] },
  { entity: 'MC', office: 'México, zona conurbada: Naucalpan', codes: ['90', '91'], municipios: ['057'] },
  { entity: 'MC', office: 'México, zona conurbada: Tlalnepantla', codes: ['92', '93'], municipios: ['104'] },
  { entity: 'MC', office: 'México, zona conurbada: Ecatepec', codes: ['94', '95'], municipios: ['033'] },
  { entity: 'MC', office: 'México, zona conurbada: La Paz', codes: ['96', '97'], municipios: ['070'] },
  { entity: 'MC', office: 'México (Toluca)', codes: ['16'] },
  { entity: 'MN', office: 'Michoacán', codes: ['53'] },
  { entity: 'MS', office: 'Morelos', codes: ['15'] },
  { entity: 'NT', office: 'Nayarit', codes: ['55'] },
  { entity: 'NL', office: 'Nuevo León', codes: ['03', '43', '47'] },
  { entity: 'SL', office: 'Sinaloa', codes: ['23', '26'] },
  { entity: 'SR', office: 'Sonora', codes: ['24', '57'] },
  { entity: 'TC', office: 'Tabasco', codes: ['83'] },
  { entity: 'TS', office: 'Tamaulipas', codes: ['09', '49'] },
];

/** Values of our own for the nine entities that the manual lacks, with codes that no office is known to use (docs/rules.md §3). */
const madeUp: Office[] = [
  { entity: 'OC', office: 'Oaxaca (demostración)', codes: ['73'] },
  { entity: 'PL', office: 'Puebla (demostración)', codes: ['74'] },
  { entity: 'QT', office: 'Querétaro (demostración)', codes: ['75'] },
  { entity: 'QR', office: 'Quintana Roo (demostración)', codes: ['76'] },
  { entity: 'SP', office: 'San Luis Potosí (demostración)', codes: ['77'] },
  { entity: 'TL', office: 'Tlaxcala (demostración)', codes: ['78'] },
  { entity: 'VZ', office: 'Veracruz (demostración)', codes: ['79'] },
  { entity: 'YN', office: 'Yucatán (demostración)', codes: ['82'] },
  { entity: 'ZS', office: 'Zacatecas (demostración)', codes: ['84'] },
];

const toSeries = (offices: Office[], origin: Serie['origin']): Serie[] =>
  offices
    .flatMap(({ codes, ...office }) => codes.map((code) => ({ ...office, code })))
    .map(({ code, entity, office, municipios = [] }, order) => ({
      code,
      entity,
      office,
      municipios,
      postalCodes: [],
      order,
      active: true,
      origin,
    }));

/** The series of a new installation, until `import-series` replaces them. */
export const seriesCatalogue: Serie[] = [
  ...toSeries(published, 'published-manual'),
  ...toSeries(madeUp, 'demonstration'),
];
