import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Result } from '#lib/domain/basics/result.ts';
import type { Email } from '#lib/domain/email/email.ts';

export type Attachment = { filename: string; content: Uint8Array; contentType: string };
export type MailMessage = {
  messageId: string;
  to: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
};
/**
 * Why a mail was not taken. `refused`: for ever (5xx). `later`: this mail has to wait (4xx). `unsure`: the mail server has the whole text and
 * answered nothing, so the person may have it. `away`: the mail server takes no mail at all; this one was not handed over.
 */
export type MailTrouble = 'refused' | 'later' | 'unsure' | 'away';
/** `code`: of the network, the system or the protocol, as ECONNREFUSED or EAUTH. `reply`: of the mail server, as 421. Neither has an address. */
export type MailFailure = { trouble: MailTrouble; code: string; reply?: number };
export type Mailer = {
  send: (message: MailMessage) => Promise<Result<null, MailFailure>>;
  /** Whether the mail server answers and takes the password. */
  check: () => Promise<Result<null, MailFailure>>;
  /** Ends every connection; mails on their way fail. */
  close: () => void;
};

/** How many mails one process has on their way to the mail server at most. */
export const mostMailsAtOnce = 15;

/** Every kind but the first three tells a holder about their number (lib/letters/mail-holder.ts). `mailbox`: checks an address that staff typed. */
export type MailKind =
  | 'link'
  | 'result'
  | 'mailbox'
  | 'notice'
  | 'emailChange'
  | 'emailChanging'
  | 'emailChanged'
  | 'emailReady'
  | 'locked'
  | 'lockedWithUndo'
  | 'unlocked'
  | 'revoked'
  | 'corrected';
export type MailState = 'queued' | 'sent' | 'refused';
export type NewMail = {
  id: string;
  requestId: string;
  kind: MailKind;
  to: Email;
  locale: Locale;
  issuanceId: string | null;
  createdAt: number;
};
export type Mail = NewMail & {
  state: MailState;
  /** How often it was taken for delivery. */
  attempts: number;
  /** How often that failed for a cause of its own. */
  failures: number;
  nextAttemptAt: number;
  sentAt: number | null;
};

/**
 * What waits. `waiting`: for its first delivery. `retrying`: for another one, after a failure of its own. `inHand`: a process delivers it.
 * `oldestAt`: when the oldest of them was queued, in milliseconds since 1970; null when nothing waits.
 */
export type MailQueue = { waiting: number; retrying: number; inHand: number; oldestAt: number | null };

/** The outbox: a mail is a row before it is a message. `entries`: what the audit says of it, in the same transaction. */
export type Outbox = {
  add: (mail: NewMail, ...entries: AuditEntry[]) => Promise<void>;
  /**
   * Takes up to `limit` due mails and counts the attempt: those that never failed, the oldest first, before those that did, and of one
   * request one after the other. For `leaseMilliseconds` no other call gets them.
   */
  claim: (now: number, leaseMilliseconds: number, limit: number) => Promise<Mail[]>;
  /** Prolongs the claim of mails that are still being delivered. */
  keepClaim: (ids: readonly string[], until: number) => Promise<void>;
  /** Gives a mail back that is not to blame: it is due at this moment. */
  giveBack: (id: string, at: number) => Promise<void>;
  /** Gives a mail back after a failure of its own. */
  retryAt: (id: string, at: number) => Promise<void>;
  /** Makes mails due that wait for another delivery. */
  hurry: (ids: readonly string[], at: number) => Promise<void>;
  sent: (id: string, at: number, ...entries: AuditEntry[]) => Promise<void>;
  refused: (id: string, at: number, ...entries: AuditEntry[]) => Promise<void>;
  find: (id: string) => Promise<Mail | null>;
  /** The mails of a request, the newest first. */
  ofRequest: (requestId: string) => Promise<Mail[]>;
  queue: (now: number) => Promise<MailQueue>;
};
