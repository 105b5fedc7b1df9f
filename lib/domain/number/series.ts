import { type EntityCode, entityOfInegi } from '#lib/domain/basics/entities.ts';

/** One two-digit series of the catalogue (IMSS internal manual, sheet 161; Annex 3 of procedure 9210-003-201 replaces it by import). */
export type Serie = {
  /** Two digits. 00 belongs to demonstrations and is in no catalogue. */
  code: string;
  entity: EntityCode;
  /** Office that uses it, for people. */
  office: string;
  /** INEGI municipio codes (three digits) it is limited to; empty = the whole entity. */
  municipios: string[];
  /** Postal codes or two- to five-digit prefixes it is limited to; empty = no limit. */
  postalCodes: string[];
  /** Order of use among equals, lowest first. */
  order: number;
  active: boolean;
  origin: 'institution' | 'published-manual' | 'demonstration';
};

/** Series of every number that the demonstration makes up: no office uses it, so the numbers can belong to nobody. */
export const demonstrationSerie: Serie = {
  code: '00',
  entity: 'NE',
  office: 'Demostración',
  municipios: [],
  postalCodes: [],
  order: 0,
  active: true,
  origin: 'demonstration',
};

/** Where a person lives, as far as the choice needs it. `stateCode` and `municipioCode` are INEGI codes. */
export type SeriePlace = { postalCode: string; stateCode: string; municipioCode: string | null };

type Closeness = { prefix: number; municipio: boolean };

/** How closely a series fits a place: digits of the postal code it names, or its municipio, or only its entity. Null: not at all. */
const closenessOf = (serie: Serie, place: SeriePlace): Closeness | null => {
  const prefixes = serie.postalCodes.filter((prefix) => place.postalCode.startsWith(prefix));
  const prefix = Math.max(0, ...prefixes.map(({ length }) => length));
  const municipio = place.municipioCode !== null && serie.municipios.includes(place.municipioCode);
  const unlimited = serie.postalCodes.length === 0 && serie.municipios.length === 0;
  return prefix > 0 || municipio || unlimited ? { prefix, municipio } : null;
};

/**
 * The series that a person of this place may get a number from, best first: by postal code, then by municipio, then by entity;
 * among equals by `order`. The next is used when one is exhausted. Empty when the catalogue has none for the place.
 */
export const chooseSeries = (catalogue: readonly Serie[], place: SeriePlace): Serie[] => {
  const entity = entityOfInegi(place.stateCode);
  return catalogue
    .filter((serie) => serie.active && serie.entity === entity)
    .flatMap((serie) => {
      const closeness = closenessOf(serie, place);
      return closeness ? [{ serie, ...closeness }] : [];
    })
    .sort(
      (a, b) =>
        b.prefix - a.prefix ||
        Number(b.municipio) - Number(a.municipio) ||
        a.serie.order - b.serie.order ||
        (a.serie.code < b.serie.code ? -1 : 1),
    )
    .map(({ serie }) => serie);
};
