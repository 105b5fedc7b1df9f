import { beforeEach, describe, expect, it } from 'vitest';
import {
  aLinkMail,
  aRequest,
  createMailRig,
  hour,
  issueLocated,
  later,
  type MailRig,
  minute,
  refused,
  tokenIn,
} from '#tests/support/mail-rig.ts';
import { anEmail, planted } from '#tests/support/mail-samples.ts';

let rig: MailRig;
beforeEach(async () => {
  rig = await createMailRig();
});

const queueLink = (changes = {}) => {
  const mail = aLinkMail(changes);
  return rig.store.requests.create(aRequest(mail), mail);
};
const linkOf = (token: string) => rig.store.links.find(rig.keyring.digest(token));
const onlySent = () => {
  const [message, ...others] = rig.told.sent;
  expect(others).toEqual([]);
  if (message === undefined) throw new Error('nothing sent');
  return message;
};

describe('a link mail', () => {
  it('has a link that lives for 24 hours and is stored only as its digest', async () => {
    await queueLink();
    expect(await rig.deliver(10)).toBe(1);
    const { to, text, messageId, attachments } = onlySent();
    expect({ to, messageId, attachments }).toEqual({
      to: 'renata@correo.example',
      messageId: '<mail-1@ventanilla.example>',
      attachments: [],
    });
    expect(await linkOf(tokenIn(text))).toEqual({
      requestId: 'request-1',
      mailId: 'mail-1',
      expiresAt: rig.time.now + 24 * hour,
      usedAt: null,
      superseded: false,
    });
    expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'sent', sentAt: rig.time.now, attempts: 1 });
  });

  it('has a link that works before the mail is sent', async () => {
    await queueLink();
    let alive = false;
    rig.deps.mailer = {
      ...rig.told.mailer,
      send: async (message) => {
        alive = (await linkOf(tokenIn(message.text))) !== null;
        return rig.told.mailer.send(message);
      },
    };
    await rig.deliver(1);
    expect(rig.told.sent).toHaveLength(1);
    expect(alive).toBe(true);
  });

  it('is in the language that was stored with the mail', async () => {
    await queueLink({ locale: 'en' });
    await rig.deliver(1);
    const { locale, subject, text } = onlySent();
    expect(locale).toBe('en');
    expect(subject).toBe('Your Mexican NSS: confirm your email');
    expect(text).toContain('/en/tramite/confirmar/');
  });

  it('is the same mail with the same link when it is sent twice', async () => {
    await queueLink();
    rig.told.state.answer = later;
    const seen: string[] = [];
    rig.deps.mailer.send = async (message) => {
      seen.push(JSON.stringify(message));
      return { ok: false, error: { trouble: 'later', code: 'EENVELOPE', reply: 451 } };
    };
    await rig.deliver(1);
    rig.time.now += 10 * minute;
    await rig.deliver(1);
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBe(seen[0]);
  });

  it('has a link with a long life, however late it is sent', async () => {
    await queueLink();
    rig.told.state.answer = later;
    await rig.deliver(1);
    rig.time.now += 30 * hour;
    rig.told.state.answer = () => ({ ok: true, value: null });
    await rig.deliver(1);
    const link = await linkOf(tokenIn(onlySent().text));
    expect(link?.expiresAt).toBe(rig.time.now + 24 * hour);
  });

  it('is not sent again when its link was used, because the person has it', async () => {
    await queueLink();
    rig.told.state.answer = later;
    await rig.deliver(1);
    await rig.store.links.use(rig.keyring.digest(rig.keyring.derive('link', 'mail-1')), rig.time.now);
    rig.told.state.answer = () => ({ ok: true, value: null });
    rig.time.now += minute;
    await rig.deliver(1);
    expect(rig.told.sent).toEqual([]);
    expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'sent' });
  });

  it('is not sent when a newer link mail waits for the same request, because its link would not work', async () => {
    await queueLink();
    await rig.store.outbox.add(aLinkMail({ id: 'mail-2', createdAt: rig.time.now + 1 }));
    rig.time.now += minute;
    expect(await rig.deliver(10)).toBe(2);
    const { messageId, text } = onlySent();
    expect(messageId).toBe('<mail-2@ventanilla.example>');
    expect((await linkOf(tokenIn(text)))?.superseded).toBe(false);
    expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'refused' });
  });

  it('is never sent to an earlier address of the request', async () => {
    await queueLink();
    const stored = await rig.store.requests.find('request-1');
    if (stored?.request.stage !== 'started') throw new Error('not started');
    await rig.store.requests.save(
      { ...stored.request, email: anEmail('nueva@correo.example') },
      stored.version,
    );
    await rig.deliver(1);
    expect(rig.told.sent).toEqual([]);
  });
});

describe('a result mail', () => {
  const mail = aLinkMail({ kind: 'result', issuanceId: 'issuance-1' });

  it('has both documents and says what was done, in at most 200 kB', async () => {
    await issueLocated(rig.store, mail);
    expect(await rig.deliver(10)).toBe(1);
    const { subject, text, attachments } = onlySent();
    expect(subject).toBe('Número de Seguridad Social localizado');
    expect(text).toContain('termina en 494');
    expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['NSS_constancia_1.pdf', 'application/pdf'],
      ['NSS_tarjeta_1.pdf', 'application/pdf'],
    ]);
  });

  it('asks for the documents only when it is sent, and tries later when they cannot be drawn', async () => {
    await issueLocated(rig.store, mail);
    rig.deps.documents = async () => {
      throw new RangeError(planted.join(' '));
    };
    await rig.deliver(1);
    expect(await rig.mailOf('mail-1')).toMatchObject({
      state: 'queued',
      nextAttemptAt: rig.time.now + 5000,
    });
    expect(rig.lines.map(({ name, fields }) => [name, fields.mailId, fields.errorName])).toEqual([
      ['mail.failed', 'mail-1', 'RangeError'],
    ]);
  });
});

describe('when the mail system does not answer', () => {
  it('tries again after 5 s, 15 s, 1 min, 5 min, 15 min, then every hour, and gives up after three days', async () => {
    await queueLink();
    rig.told.state.answer = later;
    const begun = rig.time.now;
    const waits: number[] = [];
    for (let mail = await rig.mailOf('mail-1'); mail.state === 'queued'; mail = await rig.mailOf('mail-1')) {
      waits.push(mail.nextAttemptAt - rig.time.now);
      rig.time.now = mail.nextAttemptAt;
      expect(await rig.deliver(10)).toBe(1);
    }
    expect(waits.slice(0, 8)).toEqual([0, 5000, 15_000, minute, 5 * minute, 15 * minute, hour, hour]);
    expect(new Set(waits.slice(6))).toEqual(new Set([hour]));
    expect(rig.time.now - begun).toBeGreaterThanOrEqual(72 * hour);
    expect(rig.time.now - begun).toBeLessThan(73 * hour);
    expect((await rig.mailOf('mail-1')).state).toBe('refused');
  });

  it('waits in between', async () => {
    await queueLink();
    rig.told.state.answer = later;
    await rig.deliver(1);
    rig.time.now += 4999;
    expect(await rig.deliver(1)).toBe(0);
    rig.time.now += 1;
    expect(await rig.deliver(1)).toBe(1);
  });

  it('logs it without personal data', async () => {
    await queueLink();
    rig.told.state.answer = later;
    await rig.deliver(1);
    rig.told.state.answer = refused;
    rig.time.now += minute;
    await rig.deliver(1);
    expect(rig.names()).toEqual(['mail.delayed', 'mail.refused']);
    const written = JSON.stringify(rig.lines);
    for (const secret of [...planted, 'renata']) expect(written).not.toContain(secret);
  });
});
