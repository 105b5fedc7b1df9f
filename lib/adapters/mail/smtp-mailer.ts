import { createTransport } from 'nodemailer';
import { mimeOf } from '#lib/adapters/mail/mail-headers.ts';
import { err, ok } from '#lib/domain/basics/result.ts';
import type { Mailer, MailMessage } from '#lib/usecases/ports/mail.ts';

/** Milliseconds. `whole`: for one mail from its first to its last byte, also when the server answers slowly all the time. */
type SmtpTimeouts = { connect: number; silence: number; whole: number };
const usualTimeouts: SmtpTimeouts = { connect: 10_000, silence: 30_000, whole: 60_000 };

/** `url`: smtp:// or smtps://, with nodemailer's options in its query; `from`: address or `Name <address>`. */
export type SmtpOptions = { url: string; from: string; timeouts?: SmtpTimeouts };

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/**
 * Whether the server refused the mail for good: a 5yz reply to the recipient or the message (RFC 5321, 4.2.1). A 5yz reply to the
 * password, the sender or the order of commands comes from our own settings, so the mail waits until the operator corrects them.
 */
const isRefusal = (error: unknown): boolean =>
  field(error, 'permanent') === true && ['RCPT TO', 'DATA'].includes(String(field(error, 'command')));

const createPool = (url: string, { connect, silence }: SmtpTimeouts) =>
  createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // Only for a kept connection that the server closed before this mail. The outbox makes all other repeats.
    maxRequeues: 1,
    dnsTimeout: connect,
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
    socketCloseTimeout: 0,
  });

/** Sends mail over SMTP through five connections that stay open. */
export const createSmtpMailer = ({ url, from, timeouts = usualTimeouts }: SmtpOptions): Mailer => {
  const pool = createPool(url, timeouts);
  const send = async (message: MailMessage) => {
    const mime = mimeOf(message, from);
    try {
      await pool.sendMail({ ...mime, signal: AbortSignal.timeout(timeouts.whole) });
      return ok(null);
    } catch (error) {
      return err(isRefusal(error) ? 'refused' : 'unreachable');
    }
  };
  const check = () =>
    pool.verify().then(
      () => true,
      () => false,
    );
  return { send, check, close: () => pool.close({ force: true }) };
};
