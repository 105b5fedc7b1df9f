import { z } from 'zod/mini';
import type { Person } from '#lib/domain/curp/person.ts';
import { type RevocationState, revocationStates } from '#lib/domain/document/verification.ts';

/** Why an institution revokes a document. It is for the institution's records; people who check a document do not see it. */
export const revocationReasons = [
  'error-de-datos',
  'identidad',
  'duplicado',
  'clave-comprometida',
  'orden-de-autoridad',
] as const;
export type RevocationReason = (typeof revocationReasons)[number];

export const isRevocationReason = (text: string | undefined): text is RevocationReason =>
  revocationReasons.some((reason) => reason === text);

/** Both documents of a folio were revoked. `correccion`: a newer folio has the right data. */
export type Revocation = {
  folio: string;
  reason: RevocationReason | 'correccion';
  /** Milliseconds since 1970. */
  at: number;
  /** The folio of the documents that replace them; null without any. */
  replacedBy: string | null;
};

/** Replaced when a newer folio exists, else revoked. */
export const stateOfRevocation = ({ replacedBy }: Revocation): RevocationState =>
  replacedBy === null ? 'revoked' : 'replaced';

/** Whether documents with the data of `after` differ from those with the data of `before`. Then the older ones are replaced. */
export const isCorrected = (before: Person, after: Person): boolean => {
  const said = ({ name, birthDate, sex, birthEntity }: Person) =>
    [
      name.givenNames,
      name.firstSurname,
      name.secondSurname,
      birthDate.year,
      birthDate.month,
      birthDate.day,
      sex,
      birthEntity,
    ]
      .join('|')
      .normalize('NFC')
      .toUpperCase();
  return said(before) !== said(after);
};

/**
 * The list that verifiers may keep for use without a connection, as the payload of a JWS (RFC 7515, ES256). `folio`: SHA-256 of the 22
 * digits, hex. `issuedAt`: milliseconds since 1970.
 */
export const revocationListSchema = z.object({
  issuedAt: z.number(),
  items: z.array(z.object({ folio: z.string(), state: z.enum(revocationStates), on: z.string() })),
});
export type RevocationList = z.infer<typeof revocationListSchema>;

/** JWS in its flattened JSON form (RFC 7515 §7.2.2): the answer of `/api/verificar/revocados`. */
export const signedListSchema = z.object({
  protected: z.string(),
  payload: z.string(),
  signature: z.string(),
});
export type SignedList = z.infer<typeof signedListSchema>;

export const signedListHeaderSchema = z.object({ alg: z.literal('ES256'), kid: z.string() });
