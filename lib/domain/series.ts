import type { EntityCode } from '#lib/domain/entities.ts';

/** One two-digit series of the catalogue (IMSS internal manual, sheet 161; Annex 3 of procedure 9210-003-201 replaces it by import). */
export type Serie = {
  /** Two digits; 00 is the demonstration's own and stands in no catalogue. */
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
