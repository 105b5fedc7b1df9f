import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalMailbox } from '#lib/adapters/mail/local-mailbox.ts';
import { createMailSeal, isMailFile, mailIdOfFile } from '#lib/adapters/mail/sealed-mail.ts';
import { createSmtpMailer } from '#lib/adapters/mail/smtp-mailer.ts';
import type { Mailer, MailFailure } from '#lib/usecases/ports/mail.ts';
import { aMessage, aPdf } from '#tests/support/mail-samples.ts';
import { mailboxKey } from '#tests/support/secret.ts';
import { type SinkMode, type SmtpSink, startSmtpSink } from '#tests/support/smtp-sink.ts';

const from = 'Ventanilla NSS <serviciosdigitales@ventanilla.example>';
// Long enough for a machine that does something else beside.
const timeLimits = { opening: 1_000, handing: 1_000, handed: 1_000 };
const ownName = 'ventanilla.example';

type Rig = { mailer: Mailer; received: () => Promise<ParsedMail[]>; close: () => Promise<void> };

const overSmtp = async (): Promise<Rig> => {
  const sink = await startSmtpSink();
  const mailer = createSmtpMailer({ url: sink.url, from, ownName, timeLimits });
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
    expect(await rig.mailer.check()).toEqual({ ok: true, value: null });
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

  it('says that it takes no mail, and why, when the folder cannot be written', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const mailbox = createLocalMailbox({ directory: join(file, 'inside'), from, key: mailboxKey });
    const away = { ok: false, error: { trouble: 'away', code: 'ENOTDIR' } };
    expect(await mailbox.send(aMessage())).toEqual(away);
    expect(await mailbox.check()).toEqual(away);
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
    mailer = createSmtpMailer({ url: sink.url, from, ownName, timeLimits });
  });
  afterEach(async () => {
    mailer.close();
    await sink.close();
  });

  const outcomes: [SinkMode, MailFailure][] = [
    ['refuse', { trouble: 'refused', code: 'EENVELOPE', reply: 550 }],
    ['refuseMessage', { trouble: 'refused', code: 'EMESSAGE', reply: 554 }],
    ['defer', { trouble: 'later', code: 'EENVELOPE', reply: 451 }],
    ['deferMessage', { trouble: 'later', code: 'EMESSAGE', reply: 452 }],
    ['badSender', { trouble: 'away', code: 'EENVELOPE', reply: 550 }],
    ['busy', { trouble: 'away', code: 'EPROTOCOL', reply: 421 }],
    ['stall', { trouble: 'away', code: 'ETIMEDOUT' }],
    ['drop', { trouble: 'unsure', code: 'ECONNECTION' }],
  ];
  it.each(outcomes)(
    'told to %s, says what became of the mail, and takes the next one',
    async (mode, error) => {
      sink.behave(mode);
      expect(await mailer.send(aMessage())).toEqual({ ok: false, error });
      sink.behave('accept');
      expect(await mailer.send(aMessage({ to: 'despues@correo.example' }))).toEqual({
        ok: true,
        value: null,
      });
      await sink.waitForMail('despues@correo.example');
    },
  );

  it('takes the text and never answers: nobody knows whether the person has the mail', async () => {
    await mailer.send(aMessage());
    sink.behave('stall');
    const unsure = { ok: false, error: { trouble: 'unsure', code: 'ETIMEDOUT' } };
    expect(await mailer.send(aMessage())).toEqual(unsure);
  });

  it('answers late after the final dot: the mail is waited for, longer than for all before it', async () => {
    const timeLimits = { opening: 1_000, handing: 1_000, handed: 60_000 };
    const patient = createSmtpMailer({ url: sink.url, from, ownName, timeLimits });
    sink.slowDown(() => 2_000);
    expect(await patient.send(aMessage())).toEqual({ ok: true, value: null });
    expect(sink.mails).toHaveLength(1);
    patient.close();
  });

  it('hears the name of the site, never an address in brackets', async () => {
    await mailer.send(aMessage());
    expect(sink.callers).toEqual(['ventanilla.example']);
  });

  it('does not speak TLS: no mail leaves, and the cause says so', async () => {
    const url = sink.url.replace('smtp:', 'smtps:');
    const overTls = createSmtpMailer({ url, from, ownName, timeLimits });
    expect(await overTls.send(aMessage())).toMatchObject({ ok: false, error: { trouble: 'away' } });
    expect(await overTls.check()).toMatchObject({ ok: false, error: { trouble: 'away' } });
    overTls.close();
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

  it('trickles its answers for ever: away when the time to open a connection is over', async () => {
    const tarpit = createServer((socket) => {
      socket.on('error', () => undefined).write('220 slow\r\n');
      const drip = setInterval(() => socket.write('250-slow\r\n'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => tarpit.listen(0, '127.0.0.1', resolve));
    const address = tarpit.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const slow = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from, ownName, timeLimits });
    const away = { ok: false, error: { trouble: 'away', code: 'ETIMEDOUT' } };
    expect(await slow.send(aMessage())).toEqual(away);
    expect(await slow.check()).toEqual(away);
    slow.close();
    tarpit.close();
  });

  it('is gone: away', async () => {
    await sink.close();
    const away = { ok: false, error: { trouble: 'away', code: 'ECONNREFUSED' } };
    expect(await mailer.send(aMessage())).toEqual(away);
    expect(await mailer.check()).toEqual(away);
  });

  it('wants a password that we do not have: the mail waits, nobody is told that the address is wrong', async () => {
    const withPassword = createSmtpMailer({
      url: sink.url.replace('//', '//user:wrong@'),
      from,
      ownName,
      timeLimits,
    });
    const wrongPassword = { ok: false, error: { trouble: 'away', code: 'EAUTH', reply: 535 } };
    expect(await withPassword.send(aMessage())).toEqual(wrongPassword);
    expect(await withPassword.check()).toEqual(wrongPassword);
    withPassword.close();
  });
});
