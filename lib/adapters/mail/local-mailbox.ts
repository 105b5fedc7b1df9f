import { access, constants, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailIdOf, mimeOf } from '#lib/adapters/mail/mail-headers.ts';
import { createMailSeal, mailFile } from '#lib/adapters/mail/sealed-mail.ts';
import { err, ok } from '#lib/domain/basics/result.ts';
import type { Mailer, MailFailure, MailMessage } from '#lib/usecases/ports/mail.ts';

/** `key`: 256 bits, base64url; the reader needs the same. */
export type LocalMailboxOptions = { directory: string; from: string; key: string };

const writeWhole = async (directory: string, name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, name);
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes, { mode: 0o600, flush: true });
  await rename(draft, file);
};

/** The folder takes no mail, as ENOSPC or EACCES. */
const away = (error: unknown): MailFailure => ({
  trouble: 'away',
  code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
});

/** Writes every mail to a sealed file `<mail id>.eml.sealed`, for a machine without a mail server (docs/threats.md T22). */
export const createLocalMailbox = ({ directory, from, key }: LocalMailboxOptions): Mailer => {
  const { seal } = createMailSeal(key);
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const compose = async (message: MailMessage): Promise<Buffer> => {
    const { message: bytes } = await composer.sendMail(mimeOf(message, from));
    if (!Buffer.isBuffer(bytes)) throw new Error('mail: composer gave no bytes');
    return bytes;
  };
  const send = async (message: MailMessage) => {
    const bytes = await compose(message);
    const id = mailIdOf(message.messageId);
    try {
      await writeWhole(directory, mailFile(id), seal(id, bytes));
      return ok(null);
    } catch (error) {
      return err(away(error));
    }
  };
  const check = () =>
    mkdir(directory, { recursive: true, mode: 0o700 })
      .then(() => access(directory, constants.W_OK))
      .then(
        () => ok(null),
        (error: unknown) => err(away(error)),
      );
  return { send, check, close: () => composer.close() };
};
