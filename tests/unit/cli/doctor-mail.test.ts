import { describe, expect, it } from 'vitest';
import { checkMail, describeQueue, isPasswordOpen } from '#lib/cli/doctor-mail.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const now = Date.UTC(2026, 10, 30);
const nothing = { waiting: 0, retrying: 0, inHand: 0, oldestAt: null };

describe('what doctor says about mail', () => {
  it.each([
    [{ code: 'EAUTH', reply: 535 }, 'refuses the user or the password of SMTP_URL (EAUTH 535)'],
    [{ code: 'ETLS' }, 'opens no connection with TLS (ETLS)'],
    [{ code: 'ECONNREFUSED' }, 'takes no mail (ECONNREFUSED)'],
    [{ code: 'EPROTOCOL', reply: 421 }, 'takes no mail (EPROTOCOL 421)'],
  ])('names the cause %j', async (cause, words) => {
    const { deps } = await serverRig();
    deps.mailer.check = async () => ({ ok: false, error: { trouble: 'away', ...cause } });
    const [server, queue] = await checkMail(deps);
    expect(server?.tone).toBe('bad');
    expect(server?.text.en).toContain(words);
    expect(queue?.text.en).toBe('No mail waits.');
  });

  it.each([
    ['smtp://user:word@mail.example', true],
    ['smtp://user:word@mail.example:587?requireTLS=true', false],
    ['smtps://user:word@mail.example', false],
    ['smtp://mail.example', false],
    ['smtp://user:word@127.0.0.1:1025', false],
  ])('warns of a password that may travel in the open: %s %s', (url, isOpen) => {
    expect(isPasswordOpen(url)).toBe(isOpen);
  });

  it('counts what waits, and is alarmed when the oldest waits for ten minutes', () => {
    expect(describeQueue(nothing, now).tone).toBe('good');
    const some = { waiting: 2, retrying: 1, inHand: 1, oldestAt: now - 599_999 };
    expect(describeQueue(some, now)).toMatchObject({
      tone: 'good',
      text: { en: 'Mails that wait: 4 (1 for a second time or more); the oldest for 9 min.' },
    });
    expect(describeQueue({ ...some, oldestAt: now - 600_000 }, now).tone).toBe('bad');
  });
});
