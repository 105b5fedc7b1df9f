import type { MailFailure, MailTrouble } from '#lib/usecases/ports/mail.ts';

/** How far a mail came: the connection is being opened, the text is being handed over, the mail server has the whole text. */
export type SmtpPhase = 'opening' | 'handing' | 'handed';

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

const replyOf = (error: unknown): number | undefined => {
  const reply = field(error, 'responseCode');
  return typeof reply === 'number' ? reply : undefined;
};

/** The name of the cause. A text of the mail server is never part of it, because servers repeat the address in it. */
const codeOf = (error: unknown): string => {
  const code = field(error, 'originalCode') ?? field(error, 'code') ?? field(error, 'name');
  // Only our own time limits abort a mail.
  if (code === 'EABORT') return 'ETIMEDOUT';
  return typeof code === 'string' && /^[A-Za-z_\d]{1,40}$/.test(code) ? code : 'unknown';
};

/** RFC 5321 §3.8: the mail server closes the connection, whatever was asked. */
const closing = 421;

/**
 * A reply to the recipient or the text is about this mail (RFC 5321 §4.2.1). A reply to the greeting, the password or the sender is about our
 * own settings or the server, so the mail waits until the operator corrects them.
 */
const troubleOf = (error: unknown, phase: SmtpPhase): MailTrouble => {
  const reply = replyOf(error);
  if (reply === undefined && phase === 'handed') return 'unsure';
  if (['EMESSAGE', 'ESTREAM'].includes(codeOf(error)) && reply === undefined) return 'later';
  const aboutMail = ['RCPT TO', 'DATA'].includes(String(field(error, 'command')));
  if (reply === undefined || reply === closing || !aboutMail) return 'away';
  return reply >= 500 ? 'refused' : 'later';
};

/** What became of a mail that the mail server did not take. */
export const smtpFailure = (error: unknown, phase: SmtpPhase): MailFailure => ({
  trouble: troubleOf(error, phase),
  code: codeOf(error),
  reply: replyOf(error),
});
