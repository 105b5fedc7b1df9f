import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { mimeOf } from '#lib/adapters/mail/mail-headers.ts';
import { type SmtpPhase, smtpFailure } from '#lib/adapters/mail/smtp-failure.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import {
  type Mailer,
  type MailFailure,
  type MailMessage,
  mostMailsAtOnce,
} from '#lib/usecases/ports/mail.ts';

/**
 * Milliseconds. `opening`: until the server has greeted and taken the password. `handing`: until it has the whole text; until then a mail can be
 * tried again without harm. `handed`: until its answer to the final dot.
 */
type SmtpTimeLimits = Record<SmtpPhase, number>;
/** RFC 5321 §4.5.3.2.6 asks for ten minutes after the final dot, because whoever repeats a mail earlier makes copies. */
const usualTimeLimits: SmtpTimeLimits = { opening: 30_000, handing: 90_000, handed: 600_000 };

/** `url`: smtp:// or smtps://, with nodemailer's options in its query; `from`: address or `Name <address>`; `ownName`: for EHLO. */
export type SmtpOptions = { url: string; from: string; ownName: string; timeLimits?: SmtpTimeLimits };

const connectionOf = ({ url, ownName }: SmtpOptions, { opening, handed }: SmtpTimeLimits) => ({
  url,
  name: ownName,
  dnsTimeout: Math.min(opening, 10_000),
  connectionTimeout: Math.min(opening, 10_000),
  greetingTimeout: opening,
  socketTimeout: handed + opening,
});

/** The time of one mail on its way. Each phase ends the mail when it lasts too long. */
const createWatch = (limits: SmtpTimeLimits) => {
  const ending = new AbortController();
  let phase: SmtpPhase = 'opening';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enter = (next: SmtpPhase): void => {
    phase = next;
    clearTimeout(timer);
    timer = setTimeout(() => ending.abort(), limits[next]);
  };
  enter('opening');
  return { enter, signal: ending.signal, phase: () => phase, end: () => clearTimeout(timer) };
};

type Watch = ReturnType<typeof createWatch>;

/** nodemailer opens the text when the connection is ready, and has read all of it right before the final dot. */
const textOf = ({ enter }: Watch) => {
  enter('handing');
  return new PassThrough().on('end', () => enter('handed'));
};

/** A pool of connections whose mails are watched by their Message-ID. */
const createPool = (options: SmtpOptions, limits: SmtpTimeLimits, watches: Map<string, Watch>) => {
  const pool = createTransport({
    ...connectionOf(options, limits),
    socketCloseTimeout: 0,
    pool: true,
    maxConnections: mostMailsAtOnce,
    // Only for a kept connection that the server closed before this mail. The outbox makes all other repeats.
    maxRequeues: 1,
  });
  pool.use('stream', (mail, done) => {
    const watch = watches.get(mail.message.messageId());
    if (watch) mail.message.transform(() => textOf(watch));
    done();
  });
  return pool;
};

/** Asks the mail server for its greeting and gives it the password, on a connection of its own. */
const checkServer = async (
  options: SmtpOptions,
  limits: SmtpTimeLimits,
): Promise<Result<null, MailFailure>> => {
  const transport = createTransport({ ...connectionOf(options, limits), socketTimeout: limits.opening });
  const late = new AbortController();
  const tooLate = sleep(limits.opening, undefined, { signal: late.signal }).then(() =>
    Promise.reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
  );
  try {
    await Promise.race([transport.verify(), tooLate]);
    return ok(null);
  } catch (error) {
    return err(smtpFailure(error, 'opening'));
  } finally {
    late.abort();
    transport.close();
  }
};

/** Sends mail over SMTP through connections that stay open. */
export const createSmtpMailer = (options: SmtpOptions): Mailer => {
  const limits = options.timeLimits ?? usualTimeLimits;
  const watches = new Map<string, Watch>();
  const pool = createPool(options, limits, watches);
  const send = async (message: MailMessage): Promise<Result<null, MailFailure>> => {
    const mime = mimeOf(message, options.from);
    const watch = createWatch(limits);
    watches.set(message.messageId, watch);
    try {
      await pool.sendMail({ ...mime, signal: watch.signal });
      return ok(null);
    } catch (error) {
      return err(smtpFailure(error, watch.phase()));
    } finally {
      watch.end();
      watches.delete(message.messageId);
    }
  };
  return { send, check: () => checkServer(options, limits), close: () => pool.close({ force: true }) };
};
