import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { decodeNss, type Nss } from '#lib/domain/number/nss.ts';
import { demonstrationSerie } from '#lib/domain/number/series.ts';

export type Outcome = 'assigned' | 'located';
export const documentKinds = ['constancia', 'tarjeta'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a document can be checked with: the code for typing (26 characters) and the sealed statement of its QR. */
export type DocumentProof = { code: string; statement: string };

/**
 * One act of handing a number to its holder: what both PDFs, the mail and the result page are made of.
 * Written once, in the transaction that assigns or locates the number, and never changed.
 */
export type Issuance = {
  id: string;
  requestId: string;
  outcome: Outcome;
  curp: Curp;
  nss: Nss;
  person: Person;
  /** 22 digits, text: larger than 2^53. */
  folio: string;
  /** Milliseconds since 1970. */
  issuedAt: number;
  cadena: string;
  /** Base64 signature of the cadena with the installation's key. */
  sello: string;
  /** 20 digits: serial number of the key that signed. */
  serial: string;
  /** UUID of each document ("secuencia notarial"). */
  secuencias: Record<DocumentKind, string>;
  /** A demonstration issued it. */
  demonstration: boolean;
  proofs: Record<DocumentKind, DocumentProof>;
};

/**
 * Whether a document of this issuance is without official value: it was issued by a demonstration, its number is one of a demonstration,
 * or this installation is one.
 */
export const isDemonstration = (
  issuance: Pick<Issuance, 'demonstration' | 'nss'>,
  installation: { demonstration: boolean },
): boolean =>
  installation.demonstration || issuance.demonstration || issuance.nss.startsWith(demonstrationSerie.code);

/** The latest year until `limit` that ends with these two digits. Exact for registrations, because the IMSS began in 1943. */
const yearEndingIn = (twoDigits: string, limit: number): string => {
  const year = Math.floor(limit / 100) * 100 + Number(twoDigits);
  return String(year > limit ? year - 100 : year);
};

/**
 * The words beside the two years of a number, the same on every page and document. The year of birth is whole where it is the person's;
 * else only its digits are repeated, because old numbers may hold another year.
 */
export const nssDetails = ({
  nss,
  issuedAt,
  person,
}: Pick<Issuance, 'nss' | 'issuedAt' | 'person'>): { registrationYear: string; birthYear: string } => {
  const { registrationYear, birthYear } = decodeNss(nss);
  const born = String(person.birthDate.year);
  return {
    registrationYear: yearEndingIn(registrationYear, mexicoCityDate(issuedAt).year),
    birthYear: born.endsWith(birthYear) ? born : birthYear,
  };
};
