import { expect, test } from 'vitest';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { identifyByName, viewIdentity } from '#lib/usecases/request/identify-person.ts';
import { aCurp, anEmail, anNss, aPerson } from '#tests/support/builders.ts';
import { type LimitsRig, limitsRig, minute, tokenIn } from '#tests/support/limits-rig.ts';

/** The whole attack of docs/threats.md takes minutes, so only `HARVEST=full` runs it; otherwise the test runs a twenty-fifth. */
const share = process.env.HARVEST === 'full' ? 1 : 25;
const attack = { curps: 10_000 / share, mailboxes: 200 / share, networks: 50 / share };
/** The promise of docs/threats.md §2: three CURPs a mailbox in thirty days. */
const cap = 3 * attack.mailboxes;

type Kind = 'unknown' | 'registered' | 'neverBound' | 'bound';
const kinds = ['unknown', 'registered', 'neverBound', 'bound'] as const;
const kindOf = (n: number): Kind => kinds[n % kinds.length] ?? 'unknown';

const populate = async ({ store }: LimitsRig) => {
  const all = Array.from({ length: attack.curps }, (_, n) => n);
  await store.people.put(
    all.filter((n) => kindOf(n) !== 'unknown').map((n) => ({ curp: aCurp(n), person: aPerson(aCurp(n)) })),
  );
  await store.holders.put(
    all
      .filter((n) => kindOf(n) === 'neverBound' || kindOf(n) === 'bound')
      .map((n) => ({
        curp: aCurp(n),
        nss: anNss((n % 9_999) + 1, n < 9_999 ? '00' : '01'),
        email: kindOf(n) === 'bound' ? anEmail(`persona${n}`) : null,
      })),
  );
};

/** The bot opens every link and knows everybody's right names: what it sees then is all that it can learn. */
const open = async (rig: LimitsRig, token: string): Promise<Curp | null> => {
  const confirmed = await rig.confirm(token);
  const stored = confirmed.ok ? await rig.store.requests.find(confirmed.value.requestId) : null;
  if (stored?.request.stage !== 'emailConfirmed') return null;
  const { request } = stored;
  const { check, registered } = await viewIdentity(rig.deps)(request);
  if (check === 'confirm') return request.curp;
  if (check !== 'matchNames' || !registered) return null;
  return (await identifyByName(rig.deps)(request.id, registered.name)).ok ? request.curp : null;
};

test('T01: a bot with 10,000 CURPs, 200 mailboxes and 50 networks learns about three people per mailbox at most (with a twenty-fifth of them unless HARVEST=full)', async () => {
  const rig = await limitsRig();
  await populate(rig);
  const kindByCurp = new Map(Array.from({ length: attack.curps }, (_, n) => [aCurp(n), kindOf(n)]));
  const learned = new Map<Curp, Kind>();
  const refusals = new Map<string, number>();
  let links = 0;
  for (let from = 0; from < attack.curps; from += attack.mailboxes) {
    const before = rig.sent.length;
    for (let n = from; n < from + attack.mailboxes; n += 1) {
      const answer = await rig.start({
        curp: aCurp(n),
        // Each round gives each mailbox another kind of CURP, and no mailbox appears twice in a round.
        email: anEmail(`bot${(n + from / attack.mailboxes) % attack.mailboxes}`),
        network: `198.51.100.${n % attack.networks}`,
      });
      if (!answer.ok) refusals.set(answer.error, (refusals.get(answer.error) ?? 0) + 1);
    }
    await rig.work();
    const arrived = rig.sent.slice(before).filter(({ to }) => to.startsWith('bot'));
    for (const { text } of arrived) {
      const token = tokenIn(text);
      if (!token) continue;
      links += 1;
      const curp = await open(rig, token);
      if (curp) learned.set(curp, kindByCurp.get(curp) ?? 'unknown');
    }
    rig.time.now += 2 * minute;
  }
  const count = (kind: Kind) => [...learned.values()].filter((each) => each === kind).length;
  console.info(
    `T01 harvest: asked ${attack.curps}, links ${links}, refused ${JSON.stringify(Object.fromEntries(refusals))}, ` +
      `learned of ${learned.size} (names ${count('registered')}, numbers ${count('neverBound')}, bound ${count('bound')}), cap ${cap}`,
  );
  expect(learned.size).toBeGreaterThan(0);
  expect(learned.size).toBeLessThanOrEqual(cap);
  expect(count('bound')).toBe(0);
});
