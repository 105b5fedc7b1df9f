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

/** The words under the two years of a number: the whole year where it is known, else its two digits. */
export const nssDetails = ({
  nss,
  outcome,
  issuedAt,
  person,
}: Issuance): { registrationYear: string; birthYear: string } => ({
  registrationYear:
    outcome === 'assigned' ? String(mexicoCityDate(issuedAt).year) : decodeNss(nss).registrationYear,
  birthYear: String(person.birthDate.year),
});
