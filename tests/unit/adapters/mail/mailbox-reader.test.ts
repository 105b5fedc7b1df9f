import { copyFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalMailbox } from '#lib/adapters/mail/local-mailbox.ts';
import { createMailboxReader, type MailboxReader } from '#lib/adapters/mail/mailbox-reader.ts';
import type { Mailer, MailMessage } from '#lib/usecases/ports/mail.ts';
import { aMessage, aPdf } from '#tests/support/mail-samples.ts';
import { mailboxKey } from '#tests/support/secret.ts';

let root: string;
let directory: string;
let mailbox: Mailer;
let reader: MailboxReader;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mailbox-'));
  directory = join(root, 'buzon');
  await mkdir(directory);
  mailbox = createLocalMailbox({
    directory,
    from: 'Ventanilla NSS <ventanilla@demostracion.example>',
    key: mailboxKey,
  });
  reader = createMailboxReader(directory, mailboxKey);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** `age`: seconds ago. */
const receive = async (id: string, age: number, changes: Partial<MailMessage> = {}) => {
  await mailbox.send(aMessage({ messageId: `<${id}@ventanilla.example>`, ...changes }));
  const at = Date.now() / 1000 - age;
  await utimes(join(directory, `${id}.eml.sealed`), at, at);
};

describe('the list', () => {
  it('is empty before the first mail, even without a folder', async () => {
    await rm(directory, { recursive: true });
    expect(await reader.list()).toEqual([]);
  });

  it('has the newest mail first and reads only headers', async () => {
    const attachment = {
      filename: 'a.pdf',
      content: new Uint8Array(100_000),
      contentType: 'application/pdf',
    };
    await receive('old', 60, { locale: 'en', subject: 'Confirm', to: 'a@correo.example' });
    await receive('new', 5, { attachments: [attachment] });
    const mails = await reader.list();
    expect(mails.map(({ at, ...rest }) => rest)).toEqual([
      {
        id: 'new',
        to: 'renata@correo.example',
        subject: 'Número de Seguridad Social asignado',
        language: 'es-MX',
        hasAttachments: true,
      },
      { id: 'old', to: 'a@correo.example', subject: 'Confirm', language: 'en', hasAttachments: false },
    ]);
  });

  it('stops at 50', async () => {
    for (let index = 0; index < 53; index += 1) await receive(`mail-${index}`, 100 - index);
    const ids = (await reader.list()).map(({ id }) => id);
    expect(ids).toHaveLength(50);
    expect(ids[0]).toBe('mail-52');
    expect(ids).not.toContain('mail-2');
  });

  it('leaves out files that are not our mails', async () => {
    await writeFile(join(directory, 'half.eml.sealed.123.tmp'), 'x');
    await writeFile(join(directory, '.hidden.eml.sealed'), 'x');
    expect(await reader.list()).toEqual([]);
  });
});

describe('one mail', () => {
  it('comes with its text and its documents', async () => {
    const content = await aPdf('Constancia');
    await receive('one', 1, {
      attachments: [{ filename: 'a.pdf', content, contentType: 'application/pdf' }],
    });
    const mail = await reader.find('one');
    expect(mail?.text).toContain('¡guárdalos!');
    expect(mail?.from).toContain('ventanilla@demostracion.example');
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['a.pdf']);
    expect(Buffer.from(mail?.attachments[0]?.content ?? []).equals(Buffer.from(content))).toBe(true);
  });

  it('comes with its HTML as it was sent, or with none', async () => {
    await receive('one', 1, { html: '<p style="color:red">Hola</p>', text: 'Hola' });
    expect((await reader.find('one'))?.html?.trim()).toBe('<p style="color:red">Hola</p>');
    await receive('plain', 1, { html: '', text: 'Hola' });
    expect((await reader.find('plain'))?.html).toBeNull();
  });

  it.each(['../secret', '..%2Fsecret', 'a/b', '', '.', 'a'.repeat(65), 'one\0', 'missing'])(
    'is not found as %j',
    async (id) => {
      await writeFile(join(root, 'secret.eml.sealed'), 'x');
      expect(await reader.find(id)).toBeNull();
    },
  );
});

it('is deleted when it is older than a moment', async () => {
  await receive('old', 100);
  await receive('new', 1);
  expect(await reader.purge(Date.now() - 50_000)).toBe(1);
  expect((await reader.list()).map(({ id }) => id)).toEqual(['new']);
});

it('T22: opens nothing with another key or under another name', async () => {
  await receive('one', 1);
  const other = createMailboxReader(directory, Buffer.alloc(32, 8).toString('base64url'));
  await expect(other.find('one')).rejects.toThrow();
  await copyFile(join(directory, 'one.eml.sealed'), join(directory, 'two.eml.sealed'));
  await expect(reader.find('two')).rejects.toThrow();
});
