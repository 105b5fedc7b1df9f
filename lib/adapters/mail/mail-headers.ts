import type { SendMailOptions } from 'nodemailer';
import { languageTags } from '#lib/domain/basics/locale.ts';
import type { MailMessage } from '#lib/usecases/ports/mail.ts';

const lineBreak = /[\r\n\0]/;

/** Throws for a line break in a header, because it would add another header (ASVS 1.3.11). nodemailer removes only some. */
const refuseLineBreaks = (message: MailMessage): void => {
  const values = [message.messageId, message.to, message.subject];
  const names = message.attachments.flatMap(({ filename, contentType }) => [filename, contentType]);
  if ([...values, ...names].some((value) => lineBreak.test(value))) {
    throw new Error('mail: line break in a header');
  }
};

/** The identifier of the outbox in `<id@domain>`. Throws when there is none. */
export const mailIdOf = (messageId: string): string => {
  const id = /^<([A-Za-z0-9_-]+)@[A-Za-z0-9.-]+>$/.exec(messageId)?.[1];
  if (id === undefined) throw new Error('mail: Message-ID is not <id@domain>');
  return id;
};

/**
 * The mail for nodemailer. The same message always gives the same parts and boundaries, so that a mail that is sent twice has the same
 * Message-ID and body. Auto-Submitted keeps holiday answers away (RFC 3834).
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
      'Content-Language': languageTags[message.locale],
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
