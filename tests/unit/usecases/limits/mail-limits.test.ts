import { describe, expect, test } from 'vitest';
import type { Email } from '#lib/domain/email/email.ts';
import { askEmailChange } from '#lib/usecases/holder/change-email.ts';
import { readNoticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { resumeMail, stopMail, viewMailStop } from '#lib/usecases/holder/stop-mail.ts';
import { mailboxKey } from '#lib/usecases/limits/mail-limits.ts';
import { confirmIdentity } from '#lib/usecases/request/identify-person.ts';
import { locateNumber } from '#lib/usecases/request/issue-number.ts';
import { aCurp, anEmail, anNss, aPerson, gloria, oscar } from '#tests/support/builders.ts';
import { day, hour, type LimitsRig, limitsRig, minute, tokenIn } from '#tests/support/limits-rig.ts';
import { later } from '#tests/support/mail-rig.ts';
import { linkMails, stageOf } from '#tests/support/use-case-deps.ts';

/** A time-out for hangs: a day of attacks takes a second or two, and longer on a busy machine. */
const victim = anEmail('victima');
const stranger = (n: number): Email => anEmail(`extrana${n}`);
const networkOf = (n: number) => `198.51.100.${n}`;

const bind = async ({ store }: LimitsRig, email: Email) => {
  await store.people.put([{ curp: oscar, person: aPerson(oscar) }]);
  await store.holders.put([{ curp: oscar, nss: anNss(), email }]);
};

describe('T12: a stranger who spams a victim’s CURP and address cannot keep her from her link', () => {
  test('when the CURP is bound to her address: with other addresses, with hers, and with both', async () => {
    const rig = await limitsRig();
    await bind(rig, victim);
    for (let n = 0; n < 200; n += 1)
      await rig.ask({ curp: oscar, email: n % 2 ? victim : stranger(n), network: networkOf(n) });
    rig.time.now += 15 * minute;
    const { answer, token } = await rig.ask({ curp: oscar, email: victim });
    if (!answer.ok || !token) throw new Error('the victim got no link');
    const confirmed = await rig.confirm(token);
    expect(confirmed.ok && (await stageOf(rig, confirmed.value.requestId))).toBe('emailConfirmed');
  });

  test('when he asks with hers all day: there is always a link in her mailbox that works', async () => {
    const rig = await limitsRig();
    await bind(rig, victim);
    for (const end = rig.time.now + day; rig.time.now < end; rig.time.now += 5 * minute) {
      await rig.ask({ curp: oscar, email: victim, network: networkOf(rig.time.now % 200) });
      const newest = rig.sent.findLast(({ to }) => to === victim);
      const link = await rig.store.links.find(rig.keyring.digest(tokenIn(newest?.text ?? '') ?? ''));
      expect(link?.expiresAt).toBeGreaterThan(rig.time.now);
    }
  });

  test('when he asks with hers and then changes the address, so that the links to her die', async () => {
    const rig = await limitsRig();
    await bind(rig, victim);
    for (const end = rig.time.now + 6 * hour; rig.time.now < end; rig.time.now += 5 * minute) {
      const { answer } = await rig.ask({ curp: oscar, email: victim });
      const begun = answer.ok ? { unconfirmedRequestId: answer.value.requestId } : {};
      await rig.ask({ curp: oscar, email: stranger(rig.time.now % 50), ...begun });
    }
    const newest = rig.sent.findLast(({ to }) => to === victim);
    const token = tokenIn(newest?.text ?? '') ?? '';
    expect(await rig.inspect(token)).toMatchObject({
      ok: true,
      value: { failure: null, request: { email: victim } },
    });
    const confirmed = await rig.confirm(token);
    if (!confirmed.ok) throw new Error(confirmed.error);
    const opened = await rig.store.requests.find(confirmed.value.requestId);
    expect(opened?.request).toMatchObject({ stage: 'emailConfirmed', curp: oscar, email: victim });
    expect(await rig.confirm(token)).toEqual({ ok: false, error: 'used' });
  });

  test('and his browser in which he changed the address shows nothing', async () => {
    const rig = await limitsRig();
    await bind(rig, victim);
    const { answer, token } = await rig.ask({ curp: oscar, email: victim });
    const his = answer.ok ? answer.value.requestId : '';
    await rig.ask({ curp: oscar, email: stranger(1), unconfirmedRequestId: his });
    const confirmed = await rig.confirm(token ?? '');
    expect(confirmed.ok && confirmed.value.requestId).not.toBe(his);
    expect(await stageOf(rig, his)).toBe('started');
  });

  test('and a link that replaces an expired one goes to her, not to him', async () => {
    const rig = await limitsRig();
    await bind(rig, victim);
    const { answer, token } = await rig.ask({ curp: oscar, email: victim });
    const his = answer.ok ? answer.value.requestId : '';
    await rig.ask({ curp: oscar, email: stranger(1), unconfirmedRequestId: his });
    rig.time.now += 2 * hour;
    expect(await rig.inspect(token ?? '')).toMatchObject({ value: { failure: 'expired' } });
    const renewed = await rig.toRenew(token ?? '');
    expect(renewed).not.toBe(his);
    const before = rig.sent.length;
    expect((await rig.again(renewed ?? '')).ok).toBe(true);
    await rig.work();
    expect(rig.sent.slice(before).map(({ to }) => to)).toEqual([victim]);
    expect(await rig.toRenew('none')).toBeNull();
  });

  test('while an unbound address loses its link when the address is corrected', async () => {
    const rig = await limitsRig();
    const { answer, token } = await rig.ask({ curp: oscar, email: victim });
    const begun = answer.ok ? answer.value.requestId : '';
    await rig.ask({ curp: oscar, email: stranger(1), unconfirmedRequestId: begun });
    expect(await rig.confirm(token ?? '')).toEqual({ ok: false, error: 'superseded' });
  });

  test('when no address is bound to the CURP yet', async () => {
    const rig = await limitsRig();
    for (let n = 0; n < 40; n += 1)
      await rig.ask({ curp: oscar, email: stranger(n % 8), network: networkOf(n) });
    expect((await rig.ask({ curp: oscar, email: victim })).token).toBeDefined();
  });

  test('his own attempts are dropped unnoticed: same answer, same state of the mail, nothing in his mailbox', async () => {
    const rig = await limitsRig();
    await bind(rig, victim);
    const asked = [];
    for (let n = 0; n < 7; n += 1) asked.push(await rig.ask({ curp: oscar, email: stranger(n) }));
    expect(asked.map(({ mails }) => mails.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
    const states = await Promise.all(
      asked.map(async ({ answer }) => {
        const id = answer.ok ? answer.value.requestId : '';
        return (await linkMails(rig, id)).map(({ state }) => state);
      }),
    );
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
    expect(rig.log.lines.filter(({ name }) => name === 'limit.reached')).toHaveLength(2);
    const told = await rig.store.audit.ofSubject(rig.keyring.fingerprint(oscar), 100);
    expect(told.filter(({ action }) => action === 'mail.limited')).toHaveLength(2);
  });
});

describe('T01: the number of mails', () => {
  test('is the same for a CURP that is bound elsewhere and for an unknown one', async () => {
    const rig = await limitsRig();
    rig.policies.identity = 'registry';
    await bind(rig, victim);
    const count = async (curp: typeof oscar, from: number) => {
      const all = [];
      for (let n = from; n < from + 12; n += 1) all.push(await rig.ask({ curp, email: stranger(n) }));
      return all.map(({ mails }) => mails.length);
    };
    expect(await count(oscar, 0)).toEqual(await count(gloria, 100));
  });
});

describe('T13: a mailbox that did not ask', () => {
  test('gets at most two mails a minute, three an hour, five a day, whatever is typed from any network', async () => {
    const rig = await limitsRig();
    const begun = rig.time.now;
    const arrivals: number[] = [];
    for (let n = 0; rig.time.now < begun + day; n += 1) {
      const { mails } = await rig.ask({ curp: aCurp(n % 300), email: victim, network: networkOf(n % 200) });
      for (const _ of mails) arrivals.push(rig.time.now - begun);
      rig.time.now += n < 40 ? 20_000 : 12 * minute;
    }
    const within = (from: number, length: number) =>
      arrivals.filter((at) => at >= from && at < from + length).length;
    expect(arrivals).toHaveLength(5);
    for (const at of arrivals) {
      expect(within(at, minute)).toBeLessThanOrEqual(2);
      expect(within(at, hour)).toBeLessThanOrEqual(3);
    }
  });

  test('T13: is the same mailbox with every tag, also for a stop', async () => {
    const rig = await limitsRig();
    for (let n = 0; n < 12; n += 1)
      await rig.ask({ curp: aCurp(n), email: anEmail(`victima+${n}`), network: networkOf(n) });
    expect(rig.sent).toHaveLength(2);
    rig.time.now += day;
    await rig.ask({ curp: aCurp(20), email: anEmail('victima+a') });
    const [, stop = ''] = /aviso\/([\w.-]+)/.exec(rig.sent.at(-1)?.text ?? '') ?? [];
    await stopMail(rig.deps)(readNoticeToken(rig.keyring, stop)?.mailId ?? '');
    rig.time.now += day;
    expect((await rig.ask({ curp: aCurp(21), email: anEmail('victima+b') })).mails).toEqual([]);
  });

  test('T13: gets no link for a change of a stranger’s number either, when it is stopped', async () => {
    const rig = await limitsRig();
    await bind(rig, stranger(1));
    const { token } = await rig.ask({ curp: oscar, email: stranger(1) });
    const confirmed = await rig.confirm(token ?? '');
    const id = confirmed.ok ? confirmed.value.requestId : '';
    await confirmIdentity(rig.deps)(id);
    expect((await locateNumber(rig.deps)(id)).ok).toBe(true);
    await stopMail(rig.deps)(mailboxKey(rig.keyring, victim));
    expect(await askEmailChange(rig.deps)(id, victim)).toEqual({ ok: true, value: null });
    await rig.work();
    expect(rig.sent.filter(({ to }) => to === victim)).toEqual([]);
  });

  test('that answers is not being bombed: a family with one address does not have to wait', async () => {
    const rig = await limitsRig();
    for (let n = 0; n < 3; n += 1) {
      for (let time = 0; time < 2; time += 1) {
        const { token } = await rig.ask({ curp: aCurp(n), email: victim });
        expect(token).toBeDefined();
        expect((await rig.confirm(token ?? '')).ok).toBe(true);
      }
    }
  });

  test('can stop them all with one link, for thirty days, and undo it there', async () => {
    const rig = await limitsRig();
    await bind(rig, victim);
    const [mail] = (await rig.ask({ curp: oscar, email: victim })).mails;
    const [, token = ''] = /\/aviso\/(\S+)/.exec(mail?.text ?? '') ?? [];
    const read = readNoticeToken(rig.keyring, token);
    expect(read?.purpose).toBe('stopMail');
    expect(token).not.toContain(victim);
    await stopMail(rig.deps)(read?.mailId ?? '');
    for (let n = 0; n < 29; n += 1) {
      rig.time.now += day;
      expect((await rig.ask({ curp: oscar, email: victim })).mails).toEqual([]);
      expect((await rig.ask({ curp: aCurp(n), email: victim })).mails).toEqual([]);
    }
    await resumeMail(rig.deps)(read?.mailId ?? '');
    rig.time.now += hour;
    expect((await rig.ask({ curp: oscar, email: victim })).mails).toHaveLength(1);
    await stopMail(rig.deps)(read?.mailId ?? '');
    rig.time.now += 30 * day;
    expect((await rig.ask({ curp: oscar, email: victim })).mails).toHaveLength(1);
  });
});

describe('T13: a mailbox that asked for no more mail', () => {
  test('gets one link a day when people fill in step 1 with it, and all of them again once one is confirmed', async () => {
    const rig = await limitsRig();
    const stopped = mailboxKey(rig.keyring, victim);
    await stopMail(rig.deps)(stopped);
    expect((await rig.ask({ curp: oscar, email: victim })).mails).toEqual([]);
    const { mails, token = '' } = await rig.ask({ curp: aCurp(1), email: victim, isOwn: true });
    expect(mails).toHaveLength(1);
    rig.time.now += hour;
    for (let n = 2; n < 9; n += 1)
      expect((await rig.ask({ curp: aCurp(n), email: victim, isOwn: true })).mails).toEqual([]);
    expect((await rig.confirm(token)).ok).toBe(true);
    expect(await viewMailStop(rig.deps)(stopped)).toBeNull();
    expect((await rig.ask({ curp: aCurp(9), email: victim })).mails).toHaveLength(1);
  });
});

describe('a mail that the provider did not accept at once', () => {
  test('counts once, however often it is tried', async () => {
    const rig = await limitsRig({ LIMIT_LINK_MAIL_PER_ADDRESS: '2/86400', LIMIT_LINK_MAIL_PER_PAIR: '9/60' });
    const deliverable = rig.mailer.answer;
    rig.mailer.answer = later;
    await rig.ask({ curp: oscar, email: victim });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      rig.time.now += hour;
      await rig.work();
    }
    rig.mailer.answer = deliverable;
    rig.time.now += hour;
    await rig.work();
    expect(rig.sent).toHaveLength(1);
    expect((await rig.ask({ curp: aCurp(1), email: victim })).mails).toHaveLength(1);
    expect((await rig.ask({ curp: aCurp(2), email: victim })).mails).toHaveLength(0);
  });

  test('counts together with the newer one that replaces it', async () => {
    const rig = await limitsRig({ LIMIT_LINK_MAIL_PER_ADDRESS: '1/86400' });
    const deliverable = rig.mailer.answer;
    rig.mailer.answer = later;
    const { answer } = await rig.ask({ curp: oscar, email: victim });
    rig.mailer.answer = deliverable;
    rig.time.now += minute;
    const id = answer.ok ? answer.value.requestId : '';
    for (let press = 0; press < 3; press += 1) {
      expect((await rig.again(id)).ok).toBe(true);
      await rig.work();
      rig.time.now += minute;
    }
    expect(rig.sent).toHaveLength(1);
    expect((await rig.confirm(tokenIn(rig.sent[0]?.text ?? '') ?? '')).ok).toBe(true);
  });
});
