import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Address, PostalPlace } from '#lib/domain/address/address.ts';
import { type Curp, curpCheckDigit, decodeCurp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { buildFolio } from '#lib/domain/document/folio.ts';
import { encodeStatement, sealStatement, signatureLength } from '#lib/domain/document/statement.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { mayLocate } from '#lib/domain/number/disclosure.ts';
import type { DocumentKind, DocumentProof } from '#lib/domain/number/issuance.ts';
import { documentKinds, type Issuance, type Outcome } from '#lib/domain/number/issuance.ts';
import { buildNss, type Nss } from '#lib/domain/number/nss.ts';
import type { Serie } from '#lib/domain/number/series.ts';
import {
  type Addressed,
  confirmEmail,
  giveAddress,
  type Identified,
  identify,
  type Stage,
  type Started,
} from '#lib/domain/request/request.ts';
import type { IssueInput } from '#lib/usecases/ports/issuances.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';
import { aStatement } from '#tests/support/statements.ts';

/** Fictional people and what they leave behind, for tests. */

export const testDay = { year: 2026, month: 11, day: 21 };
/** Noon of the test day in Mexico City. */
export const testNow = Date.UTC(2026, 10, 21, 18);

export const curpOf = (text: string): Curp => {
  const parsed = parseCurp(text, testDay);
  if (!parsed.ok) throw new Error(`test CURP: ${parsed.error}`);
  return parsed.value;
};

const emailOf = (text: string): Email => {
  const parsed = parseEmail(text);
  if (!parsed.ok) throw new Error(`test address: ${parsed.error}`);
  return parsed.value;
};

/** The n-th of 15,000 CURPs that nobody has: a name with neither vowel nor consonant. */
export const aCurp = (n: number): Curp => {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${two(50 + (n % 45))}${two(1 + (Math.floor(n / 45) % 12))}${two(1 + (Math.floor(n / 540) % 28))}`;
  const first17 = `XXXX${date}XNEXXX0`;
  return curpOf(first17 + curpCheckDigit(first17));
};

/** Specimen of the norm (docs/rules.md §7). */
export const oscar = curpOf('SASO750909HDFNNS05');
export const gloria = curpOf('HEGG560427MVZRRL04');

export const aPerson = (curp: Curp = oscar): Person => {
  const { birthDate, sex, entity } = decodeCurp(curp);
  const name = { givenNames: 'Óscar', firstSurname: 'Santillán', secondSurname: 'Sandoval' };
  return { name, birthDate, sex, birthEntity: entity };
};

export const anEmail = (name = 'oscar'): Email => emailOf(`${name}@correo.example`);

export const anAddress = (): Address => ({
  postalCode: '06700',
  stateCode: '09',
  stateName: 'Ciudad de México',
  municipioCode: '015',
  municipioName: 'Cuauhtémoc',
  settlementId: '0947',
  settlementName: 'Roma Norte',
  street: 'Calle Imaginaria',
  exteriorNumber: '12',
  interiorNumber: '',
});

type About = { curp?: Curp; email?: Email; startedAt?: number };

export const aRequest = ({ curp = oscar, email = anEmail(), startedAt = testNow }: About = {}): Started => ({
  id: randomBytes(16).toString('base64url'),
  curp,
  email,
  locale: 'es',
  startedAt,
  stage: 'started',
});

/** The same request after the link and the identity page. */
export const identified = (request: Started): Identified =>
  identify(confirmEmail(request, request.startedAt), aPerson(request.curp), 'registry');

/** The same request after the address page. */
export const addressed = (request: Started): Addressed => giveAddress(identified(request), anAddress());

type Mailable = Pick<Started, 'id' | 'locale' | 'startedAt'> & { email: Email | null; stage?: Stage };

export const aMail = (request: Mailable, about: Partial<NewMail> = {}): NewMail => ({
  id: randomUUID(),
  requestId: request.id,
  kind: 'link',
  to: request.email ?? anEmail(),
  locale: request.locale,
  issuanceId: null,
  createdAt: request.startedAt,
  ...about,
});

export const anNss = (consecutive = 1, serie = '00'): Nss =>
  buildNss({ serie, registrationYear: 2026, birthYear: 1975, consecutive });

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

/** A proof in its right form, which no key signed: a QR can be drawn of it. */
const aProof = (kind: DocumentKind): DocumentProof => ({
  code: '',
  statement: sealStatement(
    encodeStatement(aStatement({ kind, demonstration: true })),
    new Uint8Array(signatureLength),
  ),
});

export const anIssuance = (
  request: Identified | Addressed = addressed(aRequest()),
  nss: Nss = anNss(),
  outcome: Outcome = 'assigned',
  id: string = randomUUID(),
): Issuance => ({
  id,
  requestId: request.id,
  outcome,
  curp: request.curp,
  nss,
  person: request.person,
  folio: buildFolio(testNow, digits(9)),
  issuedAt: testNow,
  cadena: '||Demostración||',
  sello: 'c2VsbG8=',
  serial: '00000000000000000001',
  secuencias: { constancia: randomUUID(), tarjeta: randomUUID() },
  demonstration: true,
  proofs: { constancia: aProof('constancia'), tarjeta: aProof('tarjeta') },
});

/** What a demonstration allows. */
export const openPolicies = { locate: 'first_bind', identity: 'declared', stepUpAvailable: false } as const;

/** What the use case hands to the store: a number of 2026 for somebody born in 1975. `series: null` only locates. */
export const anIssue = (
  request: Identified | Addressed,
  version: number,
  series: string[] | null = ['00'],
): IssueInput & { mail: NewMail } => {
  const id = randomUUID();
  return {
    request,
    version,
    allotment: series && { series, registrationYear: 2026, birthYear: 1975 },
    locate: (holder) => mayLocate(holder, request, openPolicies),
    complete: (nss, outcome) => anIssuance(request, nss, outcome, id),
    codes: documentKinds.map((kind) => ({ kind, digest: `digest of ${kind} of ${id}` })),
    mail: aMail(request, { kind: 'result', issuanceId: id }),
  };
};

export const aSerie = (code: string, about: Partial<Serie> = {}): Serie => ({
  code,
  entity: 'DF',
  office: `Oficina ${code}`,
  municipios: [],
  postalCodes: [],
  order: 0,
  active: true,
  origin: 'demonstration',
  ...about,
});

export const aPostalPlace = (postalCode: string, names: string[] = ['Roma Norte']): PostalPlace => ({
  postalCode,
  stateCode: '09',
  stateName: 'Ciudad de México',
  municipioCode: '015',
  municipioName: 'Cuauhtémoc',
  settlements: names.map((name, at) => ({ id: String(at + 1).padStart(4, '0'), name, type: 'Colonia' })),
});
