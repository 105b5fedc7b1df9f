import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalMailbox } from '#lib/adapters/mail/local-mailbox.ts';
import { createMailSeal, isMailFile, mailIdOfFile } from '#lib/adapters/mail/sealed-mail.ts';
import { createSmtpMailer } from '#lib/adapters/mail/smtp-mailer.ts';
import type { Mailer } from '#lib/usecases/ports/mail.ts';
import { aMessage, aPdf } from '#tests/support/mail-samples.ts';
import { mailboxKey } from '#tests/support/secret.ts';
import { type SinkMode, type SmtpSink, startSmtpSink } from '#tests/support/smtp-sink.ts';

const from = 'Ventanilla NSS <serviciosdigitales@ventanilla.example>';
// Long enough for a machine that does something else beside.
const timeouts = { connect: 1_000, silence: 1_000, whole: 2_000 };

type Rig = { mailer: Mailer; received: () => Promise<ParsedMail[]>; close: () => Promise<void> };

const overSmtp = async (): Promise<Rig> => {
  const sink = await startSmtpSink();
  const mailer = createSmtpMailer({ url: sink.url, from, timeouts });
  const close = async () => {
    mailer.close();
    await sink.close();
  };
  return { mailer, received: async () => sink.mails, close };
};

const readSealed = async (directory: string, name: string): Promise<Buffer> =>
  createMailSeal(mailboxKey).open(mailIdOfFile(name), await readFile(join(directory, name)));

const intoFolder = async (): Promise<Rig> => {
  const directory = await mkdtemp(join(tmpdir(), 'mailbox-'));
  const mailer = createLocalMailbox({ directory, from, key: mailboxKey });
  const received = async () => {
    const names = (await readdir(directory)).filter(isMailFile);
    return Promise.all(names.map(async (name) => simpleParser(await readSealed(directory, name))));
  };
  const close = async () => {
    mailer.close();
    await rm(directory, { recursive: true });
  };
  return { mailer, received, close };
};

describe.each([
  ['SMTP', overSmtp],
  ['the local mailbox', intoFolder],
])('a mailer over %s', (_name, open) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await open();
  });
  afterEach(() => rig.close());
  const onlyMail = async (): Promise<ParsedMail> => {
    const [mail, ...others] = await rig.received();
    expect(others).toEqual([]);
    if (mail === undefined) throw new Error('nothing received');
    return mail;
  };

  it('hands over subject, sender, recipient, both bodies and the documents unchanged', async () => {
    const content = await aPdf('Constancia');
    const attachment = { filename: 'NSS_constancia_1.pdf', content, contentType: 'application/pdf' };
    const message = aMessage({ attachments: [attachment] });
    expect(await rig.mailer.send(message)).toEqual({ ok: true, value: null });
    const mail = await onlyMail();
    expect(mail.subject).toBe(message.subject);
    expect(mail.from?.value).toEqual([
      { name: 'Ventanilla NSS', address: 'serviciosdigitales@ventanilla.example' },
    ]);
    expect(mail.to).toMatchObject({ value: [{ name: '', address: message.to }] });
    expect(mail.text?.trim()).toBe(message.text.trim());
    expect(String(mail.html).trim()).toBe(message.html);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['NSS_constancia_1.pdf']);
    expect(mail.attachments.map((one) => one.content.equals(Buffer.from(content)))).toEqual([true]);
  });

  it('marks the mail as automatic, names its language and never asks for a holiday answer', async () => {
    await rig.mailer.send(aMessage({ locale: 'en' }));
    const { headers, date } = await onlyMail();
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-language')).toBe('en');
    expect(headers.has('x-mailer')).toBe(false);
    expect(headers.has('precedence')).toBe(false);
    expect(Math.abs((date?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('keeps the Message-ID, so that a repeated hand-over is recognised', async () => {
    await rig.mailer.send(aMessage());
    await rig.mailer.send(aMessage());
    const ids = new Set((await rig.received()).map(({ messageId }) => messageId));
    expect([...ids]).toEqual(['<AbC-123_x@ventanilla.example>']);
  });

  it.each([
    ['subject', { subject: 'Hola\r\nBcc: otra@correo.example' }],
    ['recipient', { to: 'renata@correo.example\nBcc: otra@correo.example' }],
    ['Message-ID', { messageId: '<a@b.example>\r\nX: y' }],
    [
      'file name',
      {
        attachments: [{ filename: 'a\r\n.pdf', content: new Uint8Array(1), contentType: 'application/pdf' }],
      },
    ],
  ])('T14: refuses a line break in the %s', async (_header, changes) => {
    await expect(rig.mailer.send(aMessage(changes))).rejects.toThrow('line break');
    expect(await rig.received()).toEqual([]);
  });

  it('takes an address as one address, whatever it looks like', async () => {
    const to = 'renata+nss@correo.example, otra@correo.example';
    await rig.mailer.send(aMessage({ to }));
    const mails = await rig.received();
    expect(JSON.stringify(mails.map((mail) => mail.to))).not.toContain('"address":"otra@correo.example"');
  });

  it('answers that it works', async () => {
    expect(await rig.mailer.check()).toBe(true);
  });
});

describe('the local mailbox', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailbox-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('names the file after the outbox row and lets only its owner read it', async () => {
    await createLocalMailbox({ directory, from, key: mailboxKey }).send(aMessage());
    expect(await readdir(directory)).toEqual(['AbC-123_x.eml.sealed']);
    expect((await stat(join(directory, 'AbC-123_x.eml.sealed'))).mode & 0o777).toBe(0o600);
  });

  it('overwrites the same row byte for byte but for the date', async () => {
    const mailbox = createLocalMailbox({ directory, from, key: mailboxKey });
    const attachment = { filename: 'a.pdf', content: await aPdf('a'), contentType: 'application/pdf' };
    const read = async () =>
      (await readSealed(directory, 'AbC-123_x.eml.sealed')).toString().replace(/^Date: .*$/m, '');
    await mailbox.send(aMessage({ attachments: [attachment] }));
    const first = await read();
    await mailbox.send(aMessage({ attachments: [attachment] }));
    expect(await read()).toBe(first);
  });

  it('says unreachable and not in order when the folder cannot be written', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const mailbox = createLocalMailbox({ directory: join(file, 'inside'), from, key: mailboxKey });
    expect(await mailbox.send(aMessage())).toEqual({ ok: false, error: 'unreachable' });
    expect(await mailbox.check()).toBe(false);
  });

  it('accepts no Message-ID that would lead out of its folder', async () => {
    const mailbox = createLocalMailbox({ directory, from, key: mailboxKey });
    await expect(mailbox.send(aMessage({ messageId: '<../escape@ventanilla.example>' }))).rejects.toThrow();
  });
});

describe('a mail server that misbehaves', () => {
  let sink: SmtpSink;
  let mailer: Mailer;
  beforeEach(async () => {
    sink = await startSmtpSink();
    mailer = createSmtpMailer({ url: sink.url, from, timeouts });
  });
  afterEach(async () => {
    mailer.close();
    await sink.close();
  });

  const outcomes: [SinkMode, 'refused' | 'unreachable'][] = [
    ['refuse', 'refused'],
    ['refuseMessage', 'refused'],
    ['badSender', 'unreachable'],
    ['busy', 'unreachable'],
    ['defer', 'unreachable'],
    ['drop', 'unreachable'],
    ['stall', 'unreachable'],
  ];
  it.each(outcomes)('told to %s, leaves the mail %s, and the next one gets through', async (mode, error) => {
    sink.behave(mode);
    expect(await mailer.send(aMessage())).toEqual({ ok: false, error });
    sink.behave('accept');
    expect(await mailer.send(aMessage({ to: 'despues@correo.example' }))).toEqual({ ok: true, value: null });
    await sink.waitForMail('despues@correo.example');
  });

  it('stalls on a connection that worked before: unreachable within the time for one mail', async () => {
    await mailer.send(aMessage());
    sink.behave('stall');
    expect(await mailer.send(aMessage())).toEqual({ ok: false, error: 'unreachable' });
  });

  it('gets a mail that was cut off after DATA once per try, not once per retry of the pool', async () => {
    sink.behave('drop');
    await mailer.send(aMessage());
    expect(sink.mails).toHaveLength(1);
  });

  it('hangs up on a kept connection: the next mail goes through on a new one', async () => {
    await mailer.send(aMessage());
    sink.hangUp();
    expect(await mailer.send(aMessage())).toEqual({ ok: true, value: null });
    expect(sink.mails).toHaveLength(2);
  });

  it('trickles its answers for ever: unreachable when the time for one mail is over', async () => {
    const tarpit = createServer((socket) => {
      socket.on('error', () => undefined).write('220 slow\r\n');
      const drip = setInterval(() => socket.write('250-slow\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => tarpit.listen(0, '127.0.0.1', resolve));
    const address = tarpit.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const slow = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, timeouts });
    expect(await slow.send(aMessage())).toEqual({ ok: false, error: 'unreachable' });
    slow.close();
    tarpit.close();
  });

  it('is gone: unreachable, and not in order', async () => {
    await sink.close();
    expect(await mailer.send(aMessage())).toEqual({ ok: false, error: 'unreachable' });
    expect(await mailer.check()).toBe(false);
  });

  it('wants a password that we do not have: the mail waits, nobody is told that the address is wrong', async () => {
    const withPassword = createSmtpMailer({ url: sink.url.replace('//', '//user:wrong@'), from, timeouts });
    expect(await withPassword.send(aMessage())).toEqual({ ok: false, error: 'unreachable' });
    withPassword.close();
  });
});
