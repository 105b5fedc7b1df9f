import { describe, expect, test } from 'vitest';
import type { Email } from '#lib/domain/email/email.ts';
import { denyRequest, inspectNotice } from '#lib/usecases/holder/deny-request.ts';
import { pairOf } from '#lib/usecases/limits/mail-limits.ts';
import { aCurp, anEmail, anNss, aPerson, oscar } from '#tests/support/builders.ts';
import { day, hour, type LimitsRig, limitsRig, minute } from '#tests/support/limits-rig.ts';
import { later } from '#tests/support/mail-rig.ts';
import { linkMails, stageOf } from '#tests/support/use-case-deps.ts';

const owner = anEmail('duena');
const stranger = anEmail('extrana');

type Known = { registered?: boolean; bound?: Email | null; locked?: boolean };

const know = async ({ store, time }: LimitsRig, { registered = true, bound, locked }: Known) => {
  if (registered) await store.people.put([{ curp: oscar, person: aPerson(oscar) }]);
  if (bound !== undefined) await store.holders.put([{ curp: oscar, nss: anNss(), email: bound }]);
  if (locked) await store.bindings.setLock(oscar, time.now, null);
};

const noticesTo = ({ sent }: LimitsRig, to: Email) =>
  sent.filter((mail) => mail.to === to && mail.subject.includes('Alguien pidió'));

describe('the mail to the typed address', () => {
  const causes: Record<string, Known> = {
    'a CURP that the registry does not know': { registered: false },
    'a number bound to another address': { bound: owner },
    'a number locked by its holder, bound to this address': { bound: stranger, locked: true },
    'a number locked by its holder, bound to another address': { bound: owner, locked: true },
  };

  test('T01, T02: is the same letter for every cause, without a link, and its row is the same', async () => {
    const letters: string[] = [];
    for (const known of Object.values(causes)) {
      const rig = await limitsRig();
      rig.policies.identity = 'registry';
      await know(rig, known);
      const { answer, mails } = await rig.ask({ curp: oscar, email: stranger });
      const { messageId: _, ...letter } = mails[0] ?? { messageId: '' };
      letters.push(JSON.stringify(letter).replace(/aviso\/[\w.-]+/g, 'aviso/TOKEN'));
      const [row] = await linkMails(rig, answer.ok ? answer.value.requestId : '');
      expect(row).toMatchObject({ kind: 'link', state: 'sent', attempts: 1 });
      expect(mails).toHaveLength(1);
    }
    expect(new Set(letters).size).toBe(1);
    expect(letters[0]).not.toContain('/confirmar/');
    expect(letters[0]).not.toContain(anNss().slice(-3));
  });

  test('T04: has a link of 60 minutes where the number is bound to the address, and of 24 hours otherwise', async () => {
    for (const [known, life] of [
      [{ bound: stranger }, hour],
      [{ bound: null }, day],
      [{}, day],
    ] as const) {
      const rig = await limitsRig();
      await know(rig, known);
      const { token } = await rig.ask({ curp: oscar, email: stranger });
      const link = await rig.store.links.find(rig.keyring.digest(token ?? ''));
      expect(link?.expiresAt).toBe(rig.time.now + life);
    }
  });
});

describe('the notice to the bound address', () => {
  test('T01: is sent at most once in 24 hours, however often strangers ask', async () => {
    const rig = await limitsRig();
    await know(rig, { bound: owner });
    for (let n = 0; n < 4; n += 1) await rig.ask({ curp: oscar, email: anEmail(`extrana${n}`) });
    expect(noticesTo(rig, owner)).toHaveLength(1);
    rig.time.now += day - 1;
    await rig.ask({ curp: oscar, email: stranger });
    expect(noticesTo(rig, owner)).toHaveLength(1);
    rig.time.now += 1;
    await rig.ask({ curp: oscar, email: anEmail('otra') });
    expect(noticesTo(rig, owner)).toHaveLength(2);
  });

  test('is not sent for the holder’s own request, locked or not', async () => {
    const rig = await limitsRig();
    await know(rig, { bound: owner });
    await rig.ask({ curp: oscar, email: owner });
    await rig.store.bindings.setLock(oscar, 1, null);
    rig.time.now += 16 * minute;
    await rig.ask({ curp: oscar, email: owner });
    expect(noticesTo(rig, owner)).toHaveLength(0);
  });

  test('is written once although the stranger’s own mail is tried again and again', async () => {
    const rig = await limitsRig();
    await know(rig, { bound: owner });
    rig.mailer.answer = ({ to }) => (to === stranger ? later() : { ok: true, value: null });
    await rig.ask({ curp: oscar, email: stranger });
    for (let n = 0; n < 5; n += 1) {
      rig.time.now += hour;
      await rig.work();
    }
    expect(noticesTo(rig, owner)).toHaveLength(1);
  });
});

describe('«No fui yo»', () => {
  const asked = async (rig: LimitsRig) => {
    await know(rig, { bound: owner });
    const { answer } = await rig.ask({ curp: oscar, email: stranger });
    if (!answer.ok) throw new Error('not asked');
    const { requestId } = answer.value;
    const notice = (await rig.store.outbox.ofRequest(requestId)).find(({ kind }) => kind === 'notice');
    if (!notice) throw new Error('no notice');
    return { requestId, noticeId: notice.id };
  };

  test('T01: ends the stranger’s request and stops mail to the pair for 30 days, and their page shows no difference', async () => {
    const rig = await limitsRig();
    const { requestId, noticeId } = await asked(rig);
    expect(await inspectNotice(rig.deps)(noticeId)).toBe('open');
    expect((await denyRequest(rig.deps)(noticeId)).ok).toBe(true);
    expect(await inspectNotice(rig.deps)(noticeId)).toBe('denied');
    expect(await stageOf(rig, requestId)).toBe('referred');
    rig.time.now += 30 * day - 1;
    const silenced = await rig.ask({ curp: oscar, email: stranger });
    expect(silenced.mails).toEqual([]);
    const [row] = await linkMails(rig, silenced.answer.ok ? silenced.answer.value.requestId : '');
    expect(row).toMatchObject({ state: 'sent', attempts: 1 });
    rig.time.now += minute;
    expect((await rig.ask({ curp: oscar, email: stranger })).mails).toHaveLength(1);
  });

  test('stops no other mail: not to the holder, not to the stranger for their own CURP', async () => {
    const rig = await limitsRig();
    const { noticeId } = await asked(rig);
    await denyRequest(rig.deps)(noticeId);
    expect((await rig.ask({ curp: oscar, email: owner })).token).toBeDefined();
    rig.time.now += minute;
    expect((await rig.ask({ curp: aCurp(3), email: stranger })).token).toBeDefined();
  });

  test('T12: never stops mail to the holder, although the stranger typed the holder’s own address since', async () => {
    const rig = await limitsRig();
    const { requestId, noticeId } = await asked(rig);
    rig.time.now += minute;
    await rig.ask({ curp: oscar, email: owner, unconfirmedRequestId: requestId });
    expect(await inspectNotice(rig.deps)(noticeId)).toBe('gone');
    expect(await denyRequest(rig.deps)(noticeId)).toEqual({ ok: false, error: 'gone' });
    expect(await stageOf(rig, requestId)).toBe('started');
    rig.time.now += hour;
    expect((await rig.ask({ curp: oscar, email: owner })).token).toBeDefined();
  });

  test('T12: stops no more mail when the number is bound to that very address', async () => {
    const rig = await limitsRig();
    await asked(rig);
    await rig.store.bindings.stopPair(pairOf(rig.keyring, { curp: oscar, email: owner }), rig.time.now + day);
    expect((await rig.ask({ curp: oscar, email: owner })).token).toBeDefined();
  });

  test('is in the audit, and refused for any other mail', async () => {
    const rig = await limitsRig();
    const { requestId, noticeId } = await asked(rig);
    const [link] = await linkMails(rig, requestId);
    expect(await denyRequest(rig.deps)(link?.id ?? '')).toEqual({ ok: false, error: 'gone' });
    expect(await stageOf(rig, requestId)).toBe('started');
    await denyRequest(rig.deps)(noticeId);
    const entries = await rig.store.audit.ofSubject(rig.keyring.fingerprint(oscar), 50);
    expect(entries.map(({ action }) => action)).toContain('request.denied');
  });
});
