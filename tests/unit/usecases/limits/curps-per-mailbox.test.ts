import { describe, expect, test } from 'vitest';
import { aCurp, anEmail, anNss, aPerson, oscar } from '#tests/support/builders.ts';
import { day, hour, type LimitsRig, limitsRig } from '#tests/support/limits-rig.ts';
import { stageOf } from '#tests/support/use-case-deps.ts';

const mailbox = anEmail('familia');
const networkOf = (n: number) => `198.51.100.${n}`;

describe('one mailbox and different CURPs', () => {
  const open = async (rig: LimitsRig, n: number, email = mailbox) => {
    const { token } = await rig.ask({ curp: aCurp(n), email, network: networkOf(n % 200) });
    const confirmed = await rig.confirm(token ?? '');
    const id = confirmed.ok ? confirmed.value.requestId : '';
    return (await rig.store.requests.find(id))?.request;
  };

  test('T01: the fourth in thirty days ends the online way, and the answer says when another may continue', async () => {
    const rig = await limitsRig();
    for (let n = 0; n < 3; n += 1) expect((await open(rig, n))?.stage).toBe('emailConfirmed');
    rig.time.now += day;
    expect(await open(rig, 3)).toMatchObject({
      stage: 'referred',
      reason: 'tooManyForAddress',
      until: rig.time.now + 29 * day,
    });
    expect((await open(rig, 3, anEmail('otra')))?.stage).toBe('emailConfirmed');
    expect((await open(rig, 1))?.stage).toBe('emailConfirmed');
    rig.time.now += 30 * day;
    expect((await open(rig, 4))?.stage).toBe('emailConfirmed');
  });

  test('T01: a tag does not make it another mailbox', async () => {
    const rig = await limitsRig();
    const stages: (string | undefined)[] = [];
    for (let n = 0; n < 4; n += 1) {
      rig.time.now += hour;
      const { token } = await rig.ask({ curp: aCurp(n), email: anEmail(`familia+${n}`) });
      const confirmed = await rig.confirm(token ?? '');
      stages.push(confirmed.ok ? await stageOf(rig, confirmed.value.requestId) : confirmed.error);
    }
    expect(stages).toEqual(['emailConfirmed', 'emailConfirmed', 'emailConfirmed', 'referred']);
  });

  test('a CURP that is bound to the address always opens, and does not count', async () => {
    const rig = await limitsRig();
    await rig.store.people.put([{ curp: oscar, person: aPerson(oscar) }]);
    await rig.store.holders.put([{ curp: oscar, nss: anNss(), email: mailbox }]);
    for (let n = 0; n < 3; n += 1) await open(rig, n);
    const { token } = await rig.ask({ curp: oscar, email: mailbox });
    const confirmed = await rig.confirm(token ?? '');
    expect(confirmed.ok && (await stageOf(rig, confirmed.value.requestId))).toBe('emailConfirmed');
  });

  test('T01: confirmations at the same moment are not more than three', async () => {
    const rig = await limitsRig({ LIMIT_LINK_MAIL_PER_ADDRESS: '100/60' });
    const tokens = [];
    for (let n = 0; n < 12; n += 1) tokens.push((await rig.ask({ curp: aCurp(n), email: mailbox })).token);
    const confirmed = await Promise.all(tokens.map((token) => rig.confirm(token ?? '')));
    const stages = await Promise.all(
      confirmed.map((each) => (each.ok ? stageOf(rig, each.value.requestId) : 'none')),
    );
    expect(stages.filter((stage) => stage === 'emailConfirmed').length).toBeLessThanOrEqual(3);
    expect(stages.filter((stage) => stage === 'referred').length).toBeGreaterThanOrEqual(9);
  });
});
