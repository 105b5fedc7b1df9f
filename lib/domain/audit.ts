import { documentKinds } from '#lib/domain/issuance.ts';
import { revocationReasons } from '#lib/domain/revocation.ts';

/** Everything that is written down about what happens to somebody's case; the set is closed. */
export const auditActions = [
  'request.started',
  'request.identified',
  'request.referred',
  'request.denied',
  'link.asked',
  'link.sent',
  'link.confirmed',
  'deadEnd.sent',
  'notice.sent',
  'identity.shown',
  'identity.proven',
  'identity.refused',
  'name.mismatched',
  'number.assigned',
  'number.located',
  'number.shown',
  'document.shown',
  'document.downloaded',
  'documents.asked',
  'documents.mailed',
  'documents.revoked',
  'documents.replaced',
  'mail.refused',
  'mail.stopped',
  'holder.locked',
  'holder.unlocked',
  'email.changeAsked',
  'email.changed',
  'email.changeCancelled',
  'data.exported',
  'session.finished',
  'canary.asked',
  'people.imported',
  'insured.imported',
  'series.imported',
  'postalCodes.imported',
  'keys.rotated',
  'signingKey.made',
  'store.purged',
] as const;
export type AuditAction = (typeof auditActions)[number];

/**
 * Who did it. `browser`: typed a CURP and an address and showed nothing yet; `holder`: opened the link; `identified`: proved who
 * they are; `worker`: the service itself.
 */
export const auditActors = ['browser', 'holder', 'identified', 'worker', 'operator'] as const;
export type AuditActor = (typeof auditActors)[number] | `staff:${string}`;

/** The only words that an entry may add: never anything that somebody typed. */
export const auditDetails = [
  ...documentKinds,
  'picture',
  'registry',
  'matched',
  'declared',
  'cannotContinueOnline',
  'notThisPerson',
  'tooManyForAddress',
  ...revocationReasons,
  'correccion',
  'unknownToRegistry',
  'boundElsewhere',
  'locked',
  'otherCurp',
  'withMailbox',
  'withProof',
  'json',
  'pdf',
  'audit',
] as const;
export type AuditDetail = (typeof auditDetails)[number];

/** `subject`, `address`: keyed fingerprints of the CURP and the e-mail (43 base64url signs). `at`: milliseconds since 1970. */
export type AuditEntry = {
  at: number;
  actor: AuditActor;
  action: AuditAction;
  requestId: string | null;
  subject: string | null;
  address: string | null;
  detail: AuditDetail | null;
};

const isOneOf = (words: readonly string[], word: string): boolean => words.includes(word);
const isNullOr = (pattern: RegExp, text: string | null): boolean => text === null || pattern.test(text);

/** 128 bits in base64url or a UUID; too long to be a CURP or a number. */
const identifier = /^[\w-]{22,36}$/;
const fingerprint = /^[\w-]{43}$/;
const staff = /^staff:[\w-]{22,36}$/;

/** The net under the types: what does not look like identifiers, fingerprints and known words is never written (threats.md T21). */
export const isAuditEntry = (entry: AuditEntry): boolean =>
  Number.isSafeInteger(entry.at) &&
  (isOneOf(auditActors, entry.actor) || staff.test(entry.actor)) &&
  isOneOf(auditActions, entry.action) &&
  isNullOr(identifier, entry.requestId) &&
  isNullOr(fingerprint, entry.subject) &&
  isNullOr(fingerprint, entry.address) &&
  (entry.detail === null || isOneOf(auditDetails, entry.detail));
