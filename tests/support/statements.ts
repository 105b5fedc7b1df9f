import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import type { TrustedKey } from '#lib/domain/document/published-key.ts';
import { encodeStatement, type Statement, sealStatement } from '#lib/domain/document/statement.ts';

/** A P-256 key of an institution or a demonstration, with what it publishes. */
export const aStatementKey = (demonstration = false) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(spki).digest('base64url').slice(0, 8);
  const published: TrustedKey = { keyId, spki: spki.toString('base64'), demonstration };
  return { privateKey, keyId, published };
};
export type StatementKey = ReturnType<typeof aStatementKey>;

export const p1363 = (bytes: Uint8Array, key: KeyObject): Uint8Array =>
  sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });

export const aStatement = (about: Partial<Statement> = {}): Statement => ({
  demonstration: false,
  kind: 'constancia',
  outcome: 'assigned',
  folio: '1795279327318402671935',
  issuedOn: { year: 2026, month: 11, day: 21 },
  initials: 'ÓSS',
  lastDigits: '015',
  keyId: 'AAAAAAAA',
  issuer: 'Ventanilla NSS DEMO',
  ...about,
});

/** A statement signed by `key`, as a QR carries it. */
export const sealedBy = (key: StatementKey, about: Partial<Statement> = {}): string => {
  const bytes = encodeStatement(aStatement({ keyId: key.keyId, ...about }));
  return sealStatement(bytes, p1363(bytes, key.privateKey));
};

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((some) => some.join(''));

/** Any statement that fits without being cut. */
export const anyStatement: fc.Arbitrary<Statement> = fc.record({
  demonstration: fc.boolean(),
  kind: fc.constantFrom('constancia', 'tarjeta'),
  outcome: fc.constantFrom('assigned', 'located'),
  folio: digits(22),
  issuedOn: fc
    .integer({ min: 0, max: 0xffff })
    .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000))
    .map((date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    })),
  initials: fc.constantFrom('ÓSS', 'ÑÑÑ', 'MÜ', 'Ł', 'XQÑ', ''),
  lastDigits: digits(3),
  keyId: fc.uint8Array({ minLength: 6, maxLength: 6 }).map((some) => Buffer.from(some).toString('base64url')),
  issuer: fc.constantFrom('Ventanilla NSS DEMO', 'Instituto de Ñandú', 'A', 'Consulado General'),
});
