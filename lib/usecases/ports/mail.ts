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
/** `refused`: the mail server refused it for ever (5xx). `unreachable`: try again later. */
export type Mailer = {
  send: (message: MailMessage) => Promise<Result<null, 'refused' | 'unreachable'>>;
  /** True when the mail server answers. */
  check: () => Promise<boolean>;
  close: () => void;
};

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
  attempts: number;
  nextAttemptAt: number;
  sentAt: number | null;
};

/** The outbox: a mail is a row before it is a message. `entries`: what the audit says of it, in the same transaction. */
export type Outbox = {
  add: (mail: NewMail, ...entries: AuditEntry[]) => Promise<void>;
  /** Takes up to `limit` due mails, the oldest first, and counts the attempt. For `leaseMilliseconds` no other call gets them. */
  claim: (now: number, leaseMilliseconds: number, limit: number) => Promise<Mail[]>;
  sent: (id: string, at: number, ...entries: AuditEntry[]) => Promise<void>;
  refused: (id: string, at: number, ...entries: AuditEntry[]) => Promise<void>;
  retryAt: (id: string, at: number) => Promise<void>;
  find: (id: string) => Promise<Mail | null>;
  /** The mails of a request, the newest first. */
  ofRequest: (requestId: string) => Promise<Mail[]>;
};
