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
/** `refused`: the provider said no for ever (5xx). `unreachable`: try again later. */
export type Mailer = {
  send: (message: MailMessage) => Promise<Result<null, 'refused' | 'unreachable'>>;
  /** True when the mail system answers. */
  check: () => Promise<boolean>;
  close: () => void;
};

/** All but the first two tell a holder about their number (lib/letters/mail-holder.ts). */
export type MailKind =
  | 'link'
  | 'result'
  | 'notice'
  | 'emailChange'
  | 'emailChanging'
  | 'emailChanged'
  | 'emailReady'
  | 'locked'
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
