import type { SendMailOptions } from 'nodemailer';
import type { MailMessage } from '#lib/usecases/ports/mail.ts';

const lineBreak = /[\r\n\0]/;

/** A line break in a header would let its author add headers (ASVS 1.3.11); nodemailer folds some of them away, we refuse all. */
const refuseLineBreaks = (message: MailMessage): void => {
  const values = [message.messageId, message.to, message.subject];
  const names = message.attachments.flatMap(({ filename, contentType }) => [filename, contentType]);
  if ([...values, ...names].some((value) => lineBreak.test(value))) {
    throw new Error('mail: line break in a header');
  }
};

/** `<id@domain>` without the brackets and the domain. Throws when it is no outbox identifier. */
export const mailIdOf = (messageId: string): string => {
  const id = /^<([A-Za-z0-9_-]+)@[A-Za-z0-9.-]+>$/.exec(messageId)?.[1];
  if (id === undefined) throw new Error('mail: Message-ID is not <id@domain>');
  return id;
};

/**
 * What nodemailer is asked to send. The same message gives the same parts and boundaries each time, so a repeated hand-over
 * has the same Message-ID and body. Auto-Submitted: RFC 3834, keeps holiday answers away.
 */
export const mimeOf = (message: MailMessage, from: string): SendMailOptions => {
  refuseLineBreaks(message);
  return {
    from,
    to: { name: '', address: message.to },
    subject: message.subject,
    messageId: message.messageId,
    baseBoundary: mailIdOf(message.messageId),
    text: message.text,
    html: message.html,
    attachments: message.attachments.map(({ filename, content, contentType }) => ({
      filename,
      contentType,
      content: Buffer.from(content),
    })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': message.locale === 'es' ? 'es-MX' : 'en',
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
