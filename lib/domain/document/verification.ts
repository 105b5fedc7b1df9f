import type { TrustedKey } from '#lib/domain/document/published-key.ts';
import {
  decodeStatement,
  openStatement,
  type SealedStatement,
  type Statement,
} from '#lib/domain/document/statement.ts';

/** The possible answers about a document. Exactly one applies. */
export const verificationStates = [
  'valid',
  'replaced',
  'revoked',
  'demonstration',
  'copy',
  'altered',
  'unknown',
] as const;
export type VerificationState = (typeof verificationStates)[number];

/** What may happen to a document after it was issued. */
export const revocationStates = ['replaced', 'revoked'] as const;
export type RevocationState = (typeof revocationStates)[number];

/** `statement`: what a person may compare with the paper; null where nothing can be trusted. */
export type Verdict = { state: VerificationState; statement: Statement | null };

/** The answer about an intact document. Revoked and replaced come first, and a document of a demonstration is never valid. */
export const stateOfIntact = (
  demonstration: boolean,
  revocation: RevocationState | null,
): VerificationState => revocation ?? (demonstration ? 'demonstration' : 'valid');

/** The answer about a signed file. A file that a demonstration's key signed is a demonstration's, whatever its statement says. */
export const asSigned = (verdict: Verdict, demonstration: boolean): Verdict =>
  verdict.state === 'valid' && demonstration ? { ...verdict, state: 'demonstration' } : verdict;

/**
 * The answer about a file without our signature: saved again, joined, printed, scanned. `inside`: the answer about the statement that its link
 * holds; null without one. What it says can be compared with the file, but proves nothing of it.
 */
export const asCopy = (inside: Verdict | null): Verdict => {
  if (!inside) return { state: 'copy', statement: null };
  const { state, statement } = inside;
  if (!statement || (state !== 'valid' && state !== 'demonstration')) return inside;
  return { state: 'copy', statement: { ...statement, demonstration: state === 'demonstration' } };
};

/** A statement and the key that it names. Its signature is not verified yet. */
export type Claim = { sealed: SealedStatement; statement: Statement; key: TrustedKey };

/** SubjectPublicKeyInfo of a P-256 key begins like this (RFC 5480); other keys sign no statements. */
const p256 = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE';

/** Reads what a sealed statement claims; null when it is not a statement or names an unknown key. */
export const readClaim = (text: string, keys: readonly TrustedKey[]): Claim | null => {
  const sealed = openStatement(text);
  const statement = sealed && decodeStatement(sealed.bytes);
  const key = statement && keys.find(({ keyId, spki }) => keyId === statement.keyId && spki.startsWith(p256));
  return sealed && statement && key ? { sealed, statement, key } : null;
};

/** The answer about a claim. `holds`: whether its signature is the key's. */
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
