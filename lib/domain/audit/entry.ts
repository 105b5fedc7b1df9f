import { type ChangeDetail, changeDetails, refusals } from '#lib/domain/desk/change.ts';
import { searchReasons } from '#lib/domain/desk/search-reason.ts';
import { roles } from '#lib/domain/desk/staff.ts';
import { ticketReasons } from '#lib/domain/desk/ticket.ts';
import { revocationReasons } from '#lib/domain/document/revocation.ts';
import { type DocumentKind, documentKinds } from '#lib/domain/number/issuance.ts';
import { preparedParts } from '#lib/domain/preparation/preparation.ts';
import { seenDocuments } from '#lib/domain/request/assistance.ts';

/** Everything that the audit records about a case. The set is closed. */
export const auditActions = [
  'request.started',
  'case.opened',
  'case.handedOver',
  'case.takenOver',
  'case.resumed',
  'case.searched',
  'person.viewed',
  'person.withheld',
  'request.identified',
  'request.referred',
  'request.denied',
  'link.asked',
  'link.sent',
  'link.confirmed',
  'mailbox.asked',
  'mailbox.shown',
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
  'document.printed',
  'documents.asked',
  'documents.mailed',
  'documents.revoked',
  'documents.replaced',
  'change.asked',
  'change.made',
  'change.agreed',
  'change.refused',
  'change.void',
  'mail.refused',
  'mail.limited',
  'mail.stopped',
  'mail.resumed',
  'holder.locked',
  'holder.unlocked',
  'email.retyped',
  'email.changeAsked',
  'email.changed',
  'email.changeCancelled',
  'data.exported',
  'audit.consulted',
  'audit.exported',
  'session.finished',
  'people.imported',
  'insured.imported',
  'series.imported',
  'postalCodes.imported',
  'keys.rotated',
  'restore.accepted',
  'contradiction.settled',
  'signingKey.made',
  'store.purged',
  'ticket.opened',
  'ticket.called',
  'ticket.escalated',
  'ticket.closed',
  'preparation.opened',
  'preparation.checked',
  'staff.added',
  'staff.changed',
  'staff.linkMade',
  'staff.signedIn',
  'staff.signInFailed',
  'staff.signedOut',
  'staff.disabled',
  'staff.enabled',
  'staff.refused',
  'staff.secondFactorSet',
] as const;
export type AuditAction = (typeof auditActions)[number];

/**
 * Who acted. `browser`: a person who typed a CURP and an address and proved nothing; `holder`: opened the link; `identified`: proved
 * their identity; `worker`: the service itself.
 */
export const auditActors = ['browser', 'holder', 'identified', 'worker', 'operator'] as const;
export type AuditActor = (typeof auditActors)[number] | `staff:${string}`;

/** The only words that an entry may add: never anything that somebody typed. */
const auditDetails = [
  ...documentKinds,
  ...seenDocuments,
  ...searchReasons,
  ...preparedParts,
  'picture',
  'canary',
  'registry',
  'matched',
  'declared',
  'seen',
  ...ticketReasons,
  'assigned',
  'located',
  'left',
  ...revocationReasons,
  'correccion',
  'unknownToRegistry',
  'boundElsewhere',
  'locked',
  'lockedWithUndo',
  'unlocked',
  'revoked',
  'corrected',
  ...refusals,
  'notice',
  'emailChange',
  'emailChanging',
  'emailChanged',
  'emailReady',
  'otherCurp',
  'withMailbox',
  'code',
  'link',
  'withProof',
  'json',
  'pdf',
  'audit',
  ...roles,
] as const;
/** The document that was printed, and the number of the copy. It is the only detail with a number. */
export type PrintedCopyDetail = `${DocumentKind}.${number}`;
export type AuditDetail = (typeof auditDetails)[number] | PrintedCopyDetail | ChangeDetail;

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

/** Base64url or a UUID. Matches no e-mail, no name with spaces, no CURP and no number. */
const identifier = /^(?![A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$|\d{11}$)[\w-]{1,36}$/i;
const fingerprint = /^[\w-]{43}$/;
const printedCopy = /^(?:constancia|tarjeta)\.\d{1,4}$/;
const staff = /^staff:[\w-]{1,36}$/;

const isDetail = (detail: string): boolean =>
  isOneOf(auditDetails, detail) || isOneOf(changeDetails, detail) || printedCopy.test(detail);

/**
 * Whether an entry holds only identifiers, fingerprints and known words. The store asks before it writes, because types end at run time
 * (docs/threats.md T21).
 */
export const isAuditEntry = (entry: AuditEntry): boolean =>
  Number.isSafeInteger(entry.at) &&
  (isOneOf(auditActors, entry.actor) || staff.test(entry.actor)) &&
  isOneOf(auditActions, entry.action) &&
  isNullOr(identifier, entry.requestId) &&
  isNullOr(fingerprint, entry.subject) &&
  isNullOr(fingerprint, entry.address) &&
  (entry.detail === null || isDetail(entry.detail));
