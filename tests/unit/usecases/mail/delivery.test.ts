import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDelivery, type Delivery } from '#lib/usecases/mail/delivery.ts';
import { type MailWorker, startMailWorker } from '#lib/usecases/mail/worker.ts';
import {
  aLinkMail,
  aRequest,
  away,
  createMailRig,
  later,
  type MailRig,
  unsure,
} from '#tests/support/mail-rig.ts';
import { anEmail } from '#tests/support/mail-samples.ts';

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000 });

let rig: MailRig;
let delivery: Delivery;
let worker: MailWorker | undefined;
beforeEach(async () => {
  rig = await createMailRig();
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

const queue = async (name: string, count = 1): Promise<void> => {
  for (let nth = 0; nth < count; nth += 1) {
    const id = `${name}-${nth}`;
    const mail = aLinkMail({ id, requestId: id, to: anEmail(`${id}@correo.example`) });
    await rig.store.requests.create(aRequest(mail), mail);
  }
};

/** A worker to whom five milliseconds are slow. */
const work = (farewellMilliseconds?: number): MailWorker => {
  delivery = createDelivery(rig.deps, 5);
  worker = startMailWorker({ delivery, log: rig.deps.log, pollMilliseconds: 5, farewellMilliseconds });
  return worker;
};

/** Mails to this name are answered when `end` is called; an ended connection fails them. */
const holdBack = (name: string) => {
  const held = Promise.withResolvers<void>();
  const cut = Promise.withResolvers<void>();
  let count = 0;
  const { send } = rig.told.mailer;
  rig.deps.mailer = {
    ...rig.told.mailer,
    send: async (message) => {
      if (!message.to.startsWith(name)) return send(message);
      count += 1;
      const isCut = await Promise.race([held.promise.then(() => false), cut.promise.then(() => true)]);
      return isCut ? { ok: false, error: { trouble: 'away', code: 'ECONNECTION' } } : send(message);
    },
    close: () => cut.resolve(),
  };
  return { end: held.resolve, count: () => count };
};

const sentTo = (name: string) => rig.told.sent.filter(({ to }) => to.startsWith(name)).length;

describe('lanes', () => {
  it('go on while ten mail servers are slow, also for mails that are queued meanwhile', async () => {
    const slow = holdBack('lenta');
    await queue('lenta', 10);
    await queue('renata', 20);
    work();
    await eventually(() => expect(sentTo('renata')).toBe(20));
    await queue('tarde', 3);
    await eventually(() => expect(sentTo('tarde')).toBe(3));
    expect(sentTo('lenta')).toBe(0);
    slow.end();
    await eventually(() => expect(sentTo('lenta')).toBe(10));
  });

  it('are fifteen at most, whatever is slow', async () => {
    const slow = holdBack('lenta');
    await queue('lenta', 20);
    work();
    await eventually(() => expect(slow.count()).toBe(15));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(slow.count()).toBe(15);
    slow.end();
    await eventually(() => expect(sentTo('lenta')).toBe(20));
  });
});

describe('a stop', () => {
  it('ends a mail that does not end by itself and gives it back at once', async () => {
    holdBack('lenta');
    await queue('lenta');
    const { stop } = work(50);
    await eventually(async () =>
      expect(await rig.store.outbox.queue(rig.time.now)).toMatchObject({ inHand: 1 }),
    );
    await stop();
    expect(await rig.store.outbox.queue(rig.time.now)).toMatchObject({ inHand: 0, waiting: 1 });
    expect(await rig.store.outbox.claim(rig.time.now, 1_000, 1)).toHaveLength(1);
  });

  it('waits for a mail that ends in time, and sends it once', async () => {
    const slow = holdBack('lenta');
    await queue('lenta');
    const { stop } = work();
    await eventually(() => expect(slow.count()).toBe(1));
    const stopped = stop();
    slow.end();
    await stopped;
    expect(await rig.store.outbox.queue(rig.time.now)).toMatchObject({ inHand: 0, waiting: 0 });
    expect(sentTo('lenta')).toBe(1);
  });
});

describe('a mail server that is away', () => {
  it('costs one trial at a time and blames no mail; the log says it once, with its cause', async () => {
    rig.told.state.answer = away;
    await queue('renata', 20);
    for (let trial = 0; trial < 3; trial += 1) {
      await rig.deliver(100);
      rig.time.now += 20_000;
    }
    const mails = await rig.store.outbox.claim(rig.time.now, 1_000, 100);
    expect(mails).toHaveLength(20);
    expect(mails.every(({ failures }) => failures === 0)).toBe(true);
    expect(mails.filter(({ attempts }) => attempts > 1).length).toBeLessThanOrEqual(5);
    expect(rig.lines).toMatchObject([
      { name: 'mail.serverAway', fields: { reason: 'away', errorCode: 'ECONNREFUSED' } },
    ]);
  });

  it('is never a reason to give up, however long it lasts', async () => {
    rig.told.state.answer = away;
    await queue('renata');
    for (let day = 0; day < 5; day += 1) {
      await rig.deliver(100);
      rig.time.now += 24 * 3_600_000;
    }
    rig.told.state.answer = () => ({ ok: true, value: null });
    await rig.deliver(100);
    expect(sentTo('renata')).toBe(1);
    expect(rig.names()).toEqual(['mail.serverAway', 'mail.sent', 'mail.serverBack']);
  });

  it('is assumed after two mails without an answer, because each further one may be a copy for somebody', async () => {
    rig.told.state.answer = unsure;
    await queue('renata', 20);
    await rig.deliver(100);
    const { retrying, waiting } = await rig.store.outbox.queue(rig.time.now);
    expect(retrying).toBeLessThanOrEqual(6);
    expect(retrying + waiting).toBe(20);
    expect(rig.names()).toContain('mail.serverAway');
  });

  it('is not assumed when one mailbox is full: mails to others go meanwhile', async () => {
    rig.told.state.answer = ({ to }) => (to.startsWith('llena') ? later() : { ok: true, value: null });
    await queue('llena', 2);
    for (let round = 0; round < 10; round += 1) {
      await queue(`renata${round}`);
      await rig.deliver(100);
      rig.time.now += 3_600_000;
    }
    expect(sentTo('renata')).toBe(10);
    expect(rig.names()).not.toContain('mail.serverAway');
  });
});
