import type { TrustedKey } from '#lib/domain/document/published-key.ts';
import {
  decodeStatement,
  openStatement,
  type SealedStatement,
  type Statement,
} from '#lib/domain/document/statement.ts';

/** All that can be said of a document; always exactly one of them. */
export const verificationStates = [
  'valid',
  'replaced',
  'revoked',
  'demonstration',
  'altered',
  'unknown',
] as const;
export type VerificationState = (typeof verificationStates)[number];

/** What became of a document after it was issued. */
export const revocationStates = ['replaced', 'revoked'] as const;
export type RevocationState = (typeof revocationStates)[number];

/** `statement`: what a person may compare with the paper; null where nothing can be trusted. */
export type Verdict = { state: VerificationState; statement: Statement | null };

/** Of something intact: revoked and replaced win, and what a demonstration made is never called valid. */
export const stateOfIntact = (
  demonstration: boolean,
  revocation: RevocationState | null,
): VerificationState => revocation ?? (demonstration ? 'demonstration' : 'valid');

/** The answer about a file: what a demonstration's key signed counts no more than a demonstration, whatever its statement says. */
export const asSigned = (verdict: Verdict, demonstration: boolean): Verdict =>
  verdict.state === 'valid' && demonstration ? { ...verdict, state: 'demonstration' } : verdict;

/** A statement with the key that it names, before anybody looked at its signature. */
export type Claim = { sealed: SealedStatement; statement: Statement; key: TrustedKey };

/** SubjectPublicKeyInfo of a P-256 key begins like this (RFC 5480); other keys sign no statements. */
const p256 = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE';

/** What a sealed statement claims; null when it is none, or names a key that nobody here has. */
export const readClaim = (text: string, keys: readonly TrustedKey[]): Claim | null => {
  const sealed = openStatement(text);
  const statement = sealed && decodeStatement(sealed.bytes);
  const key = statement && keys.find(({ keyId, spki }) => keyId === statement.keyId && spki.startsWith(p256));
  return sealed && statement && key ? { sealed, statement, key } : null;
};

/** The answer about a claim: `holds` says whether its signature is the key's. */
export const judgeClaim = (
  claim: Claim | null,
  holds: boolean,
  revocation: RevocationState | null,
): Verdict => {
  if (!claim) return { state: 'unknown', statement: null };
  if (!holds) return { state: 'altered', statement: null };
  const { statement, key } = claim;
  return { state: stateOfIntact(statement.demonstration || key.demonstration, revocation), statement };
};
