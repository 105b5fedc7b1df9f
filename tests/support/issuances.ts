import { generateKeyPairSync } from 'node:crypto';
import { createSigner } from '#lib/adapters/signer/signer.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { buildCadena } from '#lib/domain/document/cadena.ts';
import { buildFolio } from '#lib/domain/document/folio.ts';
import { initialsOf } from '#lib/domain/document/statement.ts';
import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';
import { buildNss } from '#lib/domain/number/nss.ts';
import type { Issuer } from '#lib/letters/documents.ts';
import { aStatementKey, sealedBy } from '#tests/support/statements.ts';

/** Keys are dear: one for all specimens of a test file. */
const keyPem = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
export const specimenKey = { keyPem, serial: '00001000000000000026' };
const signer = createSigner(specimenKey);
/** Signs the statements of the QRs. */
export const specimenStatementKey = aStatementKey(true);

export const specimenIssuer: Issuer = {
  name: 'Ventanilla NSS',
  operator: 'Operador de demostración',
  privacyResponsible: 'el operador de este sitio',
  baseUrl: 'https://nss.demo.example',
  contact: null,
  demonstration: true,
};

/** A published specimen that belongs to nobody (docs/rules.md §7). */
function specimenCurp(): Curp {
  const parsed = parseCurp('SASO750909HDFNNS05', { year: 2026, month: 11, day: 21 });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const specimenName: PersonName = {
  givenNames: 'Óscar',
  firstSurname: 'Santillán',
  secondSurname: 'Sandoval',
};

const specimenPerson: Person = {
  name: specimenName,
  birthDate: { year: 1975, month: 9, day: 9 },
  sex: 'H',
  birthEntity: 'DF',
};

/** A whole issuance of a fictional person, with a cadena that its sello signs; parts may be replaced. */
export function specimenIssuance(
  changes: Partial<Pick<Issuance, 'outcome' | 'issuedAt' | 'nss' | 'curp'>> & {
    person?: Partial<Person>;
  } = {},
): Issuance {
  const issued = {
    outcome: changes.outcome ?? 'assigned',
    issuedAt: changes.issuedAt ?? Date.parse('2026-11-21T16:42:07Z'),
    person: { ...specimenPerson, ...changes.person },
    curp: changes.curp ?? specimenCurp(),
    nss: changes.nss ?? buildNss({ serie: '00', registrationYear: 2026, birthYear: 1975, consecutive: 1 }),
  };
  const folio = buildFolio(issued.issuedAt, '402671935');
  const cadena = buildCadena({ ...issued, folio, invocante: 'Ventanilla NSS DEMO' });
  const statement = (kind: DocumentKind) =>
    sealedBy(specimenStatementKey, {
      demonstration: true,
      kind,
      outcome: issued.outcome,
      folio,
      issuedOn: mexicoCityDate(issued.issuedAt),
      initials: initialsOf(issued.person.name),
      lastDigits: issued.nss.slice(-3),
      issuer: 'Ventanilla NSS DEMO',
    });
  return {
    ...issued,
    id: 'issuance',
    requestId: 'request',
    folio,
    cadena,
    sello: signer.sign(cadena),
    serial: signer.serial,
    secuencias: {
      constancia: '5f0c2a9e-71d4-4b8a-9c36-0e2675000154',
      tarjeta: 'b81e6d47-3a20-4f95-8d1c-75000150c26a',
    },
    demonstration: true,
    proofs: {
      constancia: { code: '7KQ2M9XD4TRAH0VN83WEJ5CP6B', statement: statement('constancia') },
      tarjeta: { code: 'C4HNZ8TB1VGS60PXR2KDM7YE9A', statement: statement('tarjeta') },
    },
  };
}
