import { access, constants, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailIdOf, mimeOf } from '#lib/adapters/mail/mail-headers.ts';
import { err, ok } from '#lib/domain/result.ts';
import type { Mailer, MailMessage } from '#lib/usecases/ports.ts';

export type LocalMailboxOptions = { directory: string; from: string };

const writeWhole = async (directory: string, name: string, bytes: Buffer): Promise<void> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, name);
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes, { mode: 0o600, flush: true });
  await rename(draft, file);
};

/** The mail system of a machine without one: every mail becomes `<mail id>.eml`, readable by this user only. */
export const createLocalMailbox = ({ directory, from }: LocalMailboxOptions): Mailer => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const compose = async (message: MailMessage): Promise<Buffer> => {
    const { message: bytes } = await composer.sendMail(mimeOf(message, from));
    if (!Buffer.isBuffer(bytes)) throw new Error('mail: composer gave no bytes');
    return bytes;
  };
  const send = async (message: MailMessage) => {
    const bytes = await compose(message);
    try {
      await writeWhole(directory, `${mailIdOf(message.messageId)}.eml`, bytes);
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
