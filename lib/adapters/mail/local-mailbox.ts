import { access, constants, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailIdOf, mimeOf } from '#lib/adapters/mail/mail-headers.ts';
import { createMailSeal, mailFile } from '#lib/adapters/mail/sealed-mail.ts';
import { err, ok } from '#lib/domain/basics/result.ts';
import type { Mailer, MailMessage } from '#lib/usecases/ports/mail.ts';

/** `key`: 256 bits, base64url; the reader needs the same. */
export type LocalMailboxOptions = { directory: string; from: string; key: string };

const writeWhole = async (directory: string, name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, name);
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes, { mode: 0o600, flush: true });
  await rename(draft, file);
};

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
    } catch {
      return err('unreachable');
    }
  };
  const check = () =>
    mkdir(directory, { recursive: true, mode: 0o700 })
      .then(() => access(directory, constants.W_OK))
      .then(
        () => true,
        () => false,
      );
  return { send, check, close: () => composer.close() };
};
