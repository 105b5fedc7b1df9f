import { fromBase64url } from '#lib/domain/basics/base64url.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { buildCadena, invocanteOf } from '#lib/domain/document/cadena.ts';
import { buildCode } from '#lib/domain/document/code.ts';
import { buildFolio } from '#lib/domain/document/folio.ts';
import { encodeStatement, initialsOf, sealStatement } from '#lib/domain/document/statement.ts';
import {
  type DocumentKind,
  type DocumentProof,
  documentKinds,
  type Issuance,
  isDemonstration,
  type Outcome,
} from '#lib/domain/number/issuance.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { CodeDigest } from '#lib/usecases/ports/issuances.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { DocumentSigner } from '#lib/usecases/ports/signing.ts';

export type IssuanceDeps = {
  clock: Clock;
  random: Random;
  keyring: Keyring;
  signer: DocumentSigner;
  /** The signer as the cadena names it ("Invocante"); a demonstration adds DEMO. */
  invocante: string;
  /** Demonstration numbers come from a series that no catalogue lists (docs/threats.md F3). */
  demonstration: boolean;
};
type Subject = { requestId: string; curp: Curp; person: Person };
type Codes = Record<DocumentKind, string>;
type Unproven = Omit<Issuance, 'proofs'>;

const newCode = ({ random }: IssuanceDeps) => buildCode(fromBase64url(random.secret()) ?? new Uint8Array());

const proofOf = (
  { signer }: IssuanceDeps,
  issuance: Unproven,
  invocante: string,
  kind: DocumentKind,
  code: string,
): DocumentProof => {
  const { demonstration, outcome, folio, person, nss } = issuance;
  const bytes = encodeStatement({
    demonstration,
    kind,
    outcome,
    folio,
    issuedOn: mexicoCityDate(issuance.issuedAt),
    initials: initialsOf(person.name),
    lastDigits: nss.slice(-3),
    keyId: signer.statementKeyId,
    issuer: invocante,
  });
  return { code, statement: sealStatement(bytes, signer.signStatement(bytes)) };
};

const complete =
  (deps: IssuanceDeps, { requestId, curp, person }: Subject, id: string, codes: Codes) =>
  (nss: Nss, outcome: Outcome): Issuance => {
    const { clock, random, signer } = deps;
    const issuedAt = clock.now();
    const demonstration = isDemonstration({ nss, demonstration: false }, deps);
    const invocante = invocanteOf(deps.invocante, demonstration);
    const folio = buildFolio(issuedAt, random.digits(9));
    const cadena = buildCadena({ invocante, outcome, issuedAt, folio, person, curp, nss });
    const secuencias = { constancia: random.uuid(), tarjeta: random.uuid() };
    const { serial } = signer;
    const issuance: Unproven = {
      id,
      requestId,
      outcome,
      curp,
      nss,
      person,
      folio,
      issuedAt,
      cadena,
      sello: signer.sign(cadena),
      serial,
      secuencias,
      demonstration,
    };
    const proof = (kind: DocumentKind) => proofOf(deps, issuance, invocante, kind, codes[kind]);
    return { ...issuance, proofs: { constancia: proof('constancia'), tarjeta: proof('tarjeta') } };
  };

/**
 * Everything of an issuance but number and outcome, which only the transaction knows: it calls `complete`. `codes`: what the store keeps
 * of the codes that people type.
 */
export const composeIssuance = (
  deps: IssuanceDeps,
  subject: Subject,
): { id: string; complete: (nss: Nss, outcome: Outcome) => Issuance; codes: CodeDigest[] } => {
  const id = deps.random.id();
  const codes: Codes = { constancia: newCode(deps), tarjeta: newCode(deps) };
  return {
    id,
    complete: complete(deps, subject, id, codes),
    codes: documentKinds.map((kind) => ({ kind, digest: deps.keyring.digest(codes[kind]) })),
  };
};
