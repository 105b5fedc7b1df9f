import { expect, test } from 'vitest';
import { type Outage, sufferOutage } from '#tests/support/mail-outage.ts';
import { minute } from '#tests/support/mail-rig.ts';
import { describeStores } from '#tests/support/stores.ts';

/**
 * Half of the mails that wait; `npm run mail:full` takes a thousand people and six hours. Five different mails have to fail before the mail
 * server is the cause (lib/usecases/mail/mail-server.ts), so fewer than five people are no outage.
 */
const people = Number(process.env.OUTAGE_PEOPLE ?? 6);
const hours = Number(process.env.OUTAGE_HOURS ?? 0.02);
const isFull = process.env.OUTAGE_PEOPLE !== undefined;

const outages: [string, Outage][] = [
  ['nobody listens', { gate: 'gone' }],
  ['it takes the line and says nothing', { gate: 'silent' }],
  ['it says one byte at a time', { gate: 'trickle' }],
  ['421 at the greeting', { sink: 'busy' }],
  ['451 to each recipient', { sink: 'defer' }],
  ['452 to each text', { sink: 'deferMessage' }],
  ['550 to the sender', { sink: 'badSender' }],
];

describeStores('an outage of the mail server', (open) => {
  test.each(outages)(
    '%s: all mails come within a minute of its return, once, in order',
    async (_, outage) => {
      const { store } = await open();
      const figures = await sufferOutage(store, outage, { people, hours });
      if (isFull) console.log(_, figures);
      const { released, ratio, ...harm } = figures;
      expect(harm).toEqual({ lost: 0, copies: 0, disorder: 0, deadLinks: 0 });
      expect(released).toBeLessThanOrEqual(minute);
      if (isFull) expect(ratio).toBeGreaterThanOrEqual(0.7);
    },
  );

  test('it takes each text and cuts the line: few people get a copy, and all get their mails', async () => {
    const { store } = await open();
    const figures = await sufferOutage(store, { sink: 'drop' }, { people, hours });
    if (isFull) console.log('drop', figures);
    const { released, copies, ratio, ...harm } = figures;
    expect(harm).toEqual({ lost: 0, disorder: 0, deadLinks: 0 });
    // Five mails were on their way, and each trial is a mail of its own.
    expect(copies).toBeLessThanOrEqual(isFull ? (2 * people) / 100 : 10);
    expect(released).toBeLessThanOrEqual(60 * minute);
    if (isFull) expect(ratio).toBeGreaterThanOrEqual(0.7);
  });
});
