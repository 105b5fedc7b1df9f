import { beforeEach, describe, expect, it } from 'vitest';
import {
  aLinkMail,
  aRequest,
  createMailRig,
  hour,
  type MailRig,
  minute,
  refused,
} from '#tests/support/mail-rig.ts';

let rig: MailRig;
beforeEach(async () => {
  rig = await createMailRig();
});

const queueLink = (changes = {}) => {
  const mail = aLinkMail(changes);
  return rig.store.requests.create(aRequest(mail), mail);
};

describe('a batch', () => {
  const queueMany = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const mail = aLinkMail({ id: `mail-${index}`, requestId: `request-${index}` });
      await rig.store.requests.create(aRequest(mail), mail);
    }
  };

  it('marks what the provider refuses for ever and never tries it again', async () => {
    await queueLink();
    rig.told.state.answer = refused;
    await rig.deliver(1);
    expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'refused' });
    rig.time.now += 24 * hour;
    expect(await rig.deliver(1)).toBe(0);
  });

  it('delivers the others when one mail breaks', async () => {
    await queueMany(8);
    rig.told.state.answer = ({ messageId }) =>
      messageId.startsWith('<mail-3@') ? new TypeError('bug') : { ok: true, value: null };
    expect(await rig.deliver(50)).toBe(8);
    expect(rig.told.sent.map(({ messageId }) => messageId).sort()).toEqual(
      [0, 1, 2, 4, 5, 6, 7].map((index) => `<mail-${index}@ventanilla.example>`),
    );
    expect(rig.names().filter((name) => name === 'mail.failed')).toHaveLength(1);
  });

  it('takes no more than its limit', async () => {
    await queueMany(7);
    expect(await rig.deliver(3)).toBe(3);
    expect(rig.told.sent).toHaveLength(3);
    expect(await rig.deliver(100)).toBe(4);
    expect(await rig.deliver(100)).toBe(0);
  });

  it('sends at most five mails at the same time', async () => {
    await queueMany(12);
    let now = 0;
    let most = 0;
    rig.deps.mailer.send = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return { ok: true, value: null };
    };
    await rig.deliver(50);
    expect(most).toBe(5);
  });

  it('ends when the store fails, and does not hang', async () => {
    await queueMany(7);
    rig.deps.store.outbox.claim = async () => {
      throw new Error('store gone');
    };
    await expect(rig.deliver(50)).rejects.toThrow('store gone');
  });

  it('asks the store once when nothing is due', async () => {
    const { claim } = rig.deps.store.outbox;
    let asked = 0;
    rig.deps.store.outbox.claim = (...input) => {
      asked += 1;
      return claim(...input);
    };
    expect(await rig.deliver(50)).toBe(0);
    expect(asked).toBe(1);
  });

  it('sends no mail twice when two workers deliver at the same time', async () => {
    await queueMany(20);
    const counts = await Promise.all([rig.deliver(50), rig.deliver(50)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(new Set(rig.told.sent.map(({ messageId }) => messageId)).size).toBe(20);
    expect(rig.told.sent).toHaveLength(20);
  });

  it('tries a mail again whose worker died, with the same Message-ID and body', async () => {
    await queueLink();
    const bodies: string[] = [];
    rig.deps.mailer.send = async (message) => {
      bodies.push(JSON.stringify(message));
      return { ok: true, value: null };
    };
    const { sent } = rig.deps.store.outbox;
    rig.deps.store.outbox.sent = async () => {
      throw new Error('killed between 250 and the mark');
    };
    await expect(rig.deliver(1)).rejects.toThrow('killed');
    rig.deps.store.outbox.sent = sent;
    expect(await rig.deliver(1)).toBe(0);
    rig.time.now += 3 * minute;
    expect(await rig.deliver(1)).toBe(1);
    expect(bodies[1]).toBe(bodies[0]);
    expect(await rig.mailOf('mail-1')).toMatchObject({ state: 'sent', attempts: 2 });
  });
});
