import type { ParsedMail } from 'mailparser';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from '#lib/adapters/mail/smtp-mailer.ts';
import type { Mailer } from '#lib/usecases/ports/mail.ts';
import {
  aLinkMail,
  aRequest,
  createMailRig,
  issueLocated,
  type MailRig,
  minute,
  tokenIn,
} from '#tests/support/mail-rig.ts';
import { planted } from '#tests/support/mail-samples.ts';
import { type SmtpSink, startSmtpSink } from '#tests/support/smtp-sink.ts';

const from = 'Ventanilla NSS <serviciosdigitales@ventanilla.example>';
const to = 'renata@correo.example';
const bothLocales = ['es', 'en'] as const;

let sink: SmtpSink;
let mailer: Mailer;
let rig: MailRig;
beforeEach(async () => {
  sink = await startSmtpSink();
  mailer = createSmtpMailer({
    url: sink.url,
    from,
    ownName: 'ventanilla.example',
    timeLimits: { opening: 1_000, handing: 1_000, handed: 1_000 },
  });
  rig = await createMailRig({ mailer });
});
afterEach(async () => {
  mailer.close();
  await rig.store.close();
  await sink.close();
});

const queueLink = async (changes = {}) => {
  const mail = aLinkMail(changes);
  await rig.store.requests.create(aRequest(mail), mail);
};

const outside = (mail: ParsedMail): string =>
  [...mail.headerLines.map(({ line }) => line), ...mail.attachments.map(({ filename }) => filename)].join(
    '\n',
  );

const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
};

describe.each(bothLocales)('mails in %s, as they arrive', (locale) => {
  it('link mail: nothing about the person in headers or bodies, the link in the text part', async () => {
    await queueLink({ locale });
    await rig.deliver(1);
    const mail = await sink.waitForMail(to);
    for (const secret of planted) expect(`${outside(mail)}${mail.text}${mail.html}`).not.toContain(secret);
    expect(tokenIn(mail.text ?? '')).toHaveLength(43);
    expect(mail.headers.get('content-language')).toBe(locale === 'es' ? 'es-MX' : 'en');
  });

  it('result mail: nothing about the person outside the documents, and both open', async () => {
    await issueLocated(rig.store, aLinkMail({ locale }));
    await rig.deliver(1);
    const mail = await sink.waitForMail(to);
    for (const secret of planted) expect(`${outside(mail)}${mail.text}${mail.html}`).not.toContain(secret);
    const opened = await Promise.all(mail.attachments.map(({ content }) => textOfPdf(content)));
    expect(opened).toEqual(['constancia', 'tarjeta']);
  });
});

describe('what becomes of a mail', () => {
  it('550: refused at once', async () => {
    sink.behave('refuse');
    await queueLink();
    await rig.deliver(1);
    expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'refused' });
  });

  it.each(['busy', 'defer', 'stall', 'drop', 'badSender'] as const)(
    '%s: stays queued and arrives later, once, with a link that works',
    async (mode) => {
      sink.behave(mode);
      await queueLink();
      await rig.deliver(1);
      expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'queued', attempts: 1 });
      sink.behave('accept');
      rig.time.now += minute;
      await rig.deliver(1);
      expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'sent', attempts: 2 });
      const link = await rig.store.links.find(rig.keyring.digest(tokenIn(sink.mails.at(-1)?.text ?? '')));
      expect(link).toMatchObject({ usedAt: null, superseded: false });
      // Whoever cut the line after DATA may have kept the mail: then both copies are one message with one body.
      expect(new Set(sink.mails.map(({ messageId, text }) => `${messageId}${text}`)).size).toBe(1);
      expect(sink.mails).toHaveLength(mode === 'drop' ? 2 : 1);
    },
  );
});
