import { describe, expect, test } from 'vitest';
import { refer } from '#lib/domain/request/request.ts';
import { type LimitKind, limitKinds } from '#lib/usecases/ports/limits.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { type StartInput, startRequest } from '#lib/usecases/request/start-request.ts';
import { anEmail, anNss, aPerson, gloria, identified, oscar, testNow } from '#tests/support/builders.ts';
import {
  deliverLink,
  keep,
  linkMails,
  toldWait,
  type UseCaseDeps,
  useCaseDeps,
} from '#tests/support/use-case-deps.ts';

const input = (changes: Partial<StartInput> = {}): StartInput => ({
  curp: oscar,
  email: anEmail(),
  locale: 'es',
  network: '203.0.113.7',
  withoutSight: false,
  unconfirmedRequestId: null,
  ...changes,
});

const begin = async (deps: UseCaseDeps, changes: Partial<StartInput> = {}): Promise<string> => {
  const started = await startRequest(deps)(input(changes));
  if (!started.ok) throw new Error(started.error);
  return started.value.requestId;
};

/** A store without everything that says who has a number. */
const blind = (store: Store): Store =>
  new Proxy(store, {
    get: (target, name, receiver) => {
      if (['people', 'holders', 'issuances', 'documents', 'series'].includes(String(name)))
        throw new Error(`step 1 looked into ${String(name)}`);
      return Reflect.get(target, name, receiver);
    },
  });

describe('step 1', () => {
  test('keeps the request and queues one mail with the link, to the typed address', async () => {
    const deps = await useCaseDeps();
    const id = await begin(deps, { locale: 'en' });
    expect((await deps.store.requests.find(id))?.request).toEqual({
      id,
      notice: deps.notice,
      stage: 'started',
      curp: oscar,
      email: anEmail(),
      locale: 'en',
      startedAt: testNow,
    });
    expect(await linkMails(deps, id)).toMatchObject([{ to: anEmail(), locale: 'en', state: 'queued' }]);
    expect(deps.log.lines).toEqual([{ name: 'request.started', fields: { requestId: id } }]);
  });

  test('looks up nothing about the CURP: not people, not holders, not issuances', async () => {
    const deps = await useCaseDeps();
    const started = await startRequest({ ...deps, store: blind(deps.store) })(input());
    expect(started.ok).toBe(true);
  });

  test('writes the same whether the CURP is unknown, registered, or has a number', async () => {
    const deps = await useCaseDeps();
    await deps.store.people.put([{ curp: gloria, person: aPerson(gloria) }]);
    await deps.store.holders.put([{ curp: gloria, nss: anNss(), email: anEmail('ajena') }]);
    const traces = [];
    for (const curp of [oscar, gloria]) {
      const id = await begin(deps, { curp });
      const [mail] = await linkMails(deps, id);
      traces.push({ kind: mail?.kind, to: mail?.to, mails: (await linkMails(deps, id)).length });
    }
    expect(traces[0]).toEqual(traces[1]);
    expect(deps.log.names()).toEqual(['request.started', 'request.started']);
  });

  test('continues the request that this browser began, in the present language', async () => {
    const deps = await useCaseDeps();
    const first = await begin(deps);
    const second = await begin(deps, { locale: 'en', unconfirmedRequestId: first });
    expect(second).toBe(first);
    expect((await deps.store.requests.find(first))?.request.locale).toBe('en');
    expect(await linkMails(deps, first)).toHaveLength(2);
  });

  test('keeps the present privacy notice with a request that continues', async () => {
    const deps = await useCaseDeps();
    const first = await begin(deps);
    const notice = { version: '2027-01-01', hash: 'another' };
    await begin({ ...deps, notice }, { unconfirmedRequestId: first });
    expect((await deps.store.requests.find(first))?.request.notice).toEqual(notice);
  });

  test('continues where an identified person stopped, without undoing anything', async () => {
    const deps = await useCaseDeps();
    const begun = await begin(deps);
    const stored = await deps.store.requests.find(begun);
    if (stored?.request.stage !== 'started') throw new Error('not started');
    const person = identified(stored.request);
    await deps.store.requests.save(person, stored.version);
    deps.time.now += 60_000;
    expect(await begin(deps)).toBe(begun);
    expect((await deps.store.requests.find(begun))?.request).toEqual({
      ...person,
      startedAt: testNow + 60_000,
    });
  });

  test('begins a new request when the earlier one is finished or referred', async () => {
    const deps = await useCaseDeps();
    const first = await begin(deps);
    const stored = await deps.store.requests.find(first);
    if (!stored) throw new Error('no request');
    await deps.store.requests.save(refer(stored.request, 'notThisPerson'), stored.version);
    expect(await begin(deps)).not.toBe(first);
  });

  test('does not join the requests of one CURP with two addresses', async () => {
    const deps = await useCaseDeps();
    expect(await begin(deps)).not.toBe(await begin(deps, { email: anEmail('otra') }));
  });

  test('begins a new request when the earlier one changes at the same moment', async () => {
    const deps = await useCaseDeps();
    const first = await begin(deps);
    const save = async () => false;
    const store = { ...deps.store, requests: { ...deps.store.requests, save } };
    const second = await startRequest({ ...deps, store })(input());
    expect(second.ok && second.value.requestId).not.toBe(first);
    expect(second.ok).toBe(true);
  });
});

describe('a mistyped address', () => {
  test('is replaced in the request that this browser began, and its link stops working', async () => {
    const deps = await useCaseDeps();
    const first = await begin(deps, { email: anEmail('oscra') });
    const oldToken = await deliverLink(deps, first);
    const mended = await begin(deps, { unconfirmedRequestId: first });
    expect(mended).toBe(first);
    expect((await deps.store.requests.find(first))?.request.email).toBe(anEmail());
    await deliverLink(deps, first);
    expect((await deps.store.links.find(deps.keyring.digest(oldToken)))?.superseded).toBe(true);
  });

  test('is not replaced when the mailbox was confirmed: a new request begins', async () => {
    const deps = await useCaseDeps();
    const first = await begin(deps);
    const stored = await deps.store.requests.find(first);
    if (stored?.request.stage !== 'started') throw new Error('not started');
    await deps.store.requests.save(identified(stored.request), stored.version);
    const second = await begin(deps, { email: anEmail('otra'), unconfirmedRequestId: first });
    expect(second).not.toBe(first);
    expect((await deps.store.requests.find(first))?.request.email).toBe(anEmail());
  });

  test('is not replaced by the next person at the same computer: another CURP begins a new request', async () => {
    const deps = await useCaseDeps();
    const first = await begin(deps);
    const second = await begin(deps, { curp: gloria, unconfirmedRequestId: first });
    expect(second).not.toBe(first);
    expect((await deps.store.requests.find(first))?.request.curp).toBe(oscar);
  });

  test('leads to the confirmed request of the right address, and the other stays as it is', async () => {
    const deps = await useCaseDeps();
    const right = await begin(deps);
    const stored = await deps.store.requests.find(right);
    if (stored?.request.stage !== 'started') throw new Error('not started');
    await deps.store.requests.save(identified(stored.request), stored.version);
    const wrong = await begin(deps, { email: anEmail('oscra') });
    expect(await begin(deps, { unconfirmedRequestId: wrong })).toBe(right);
    expect((await deps.store.requests.find(wrong))?.request.email).toBe(anEmail('oscra'));
  });

  test('stays when somebody types the same CURP and address in another browser, which begins its own request', async () => {
    const deps = await useCaseDeps();
    const victim = await begin(deps);
    const stranger = await begin(deps);
    expect(stranger).not.toBe(victim);
    await begin(deps, { email: anEmail('extrana'), unconfirmedRequestId: stranger });
    expect((await deps.store.requests.find(victim))?.request.email).toBe(anEmail());
  });

  test('leads to a new request when that of the browser was deleted', async () => {
    const deps = await useCaseDeps();
    expect(await begin(deps, { unconfirmedRequestId: 'purged' })).not.toBe('purged');
  });
});

describe('the limits of step 1', () => {
  test.each<[LimitKind, string]>([
    ['startPerNetwork', 'tooManyHere'],
    ['startOverall', 'busy'],
    ['linkMailOverall', 'busy'],
    ['linkMailPerPair', 'tooMany'],
  ])('%s stops it with nothing written, and says how long', async (kind, error) => {
    const deps = await useCaseDeps();
    deps.limiter.left[kind] = 0;
    expect(await startRequest(deps)(input())).toEqual({ ok: false, error, waitMilliseconds: toldWait });
    expect(await deps.store.requests.findOpen(oscar, anEmail())).toBeNull();
    expect(await deps.store.outbox.claim(testNow, 1_000, 10)).toEqual([]);
    expect(deps.log.lines).toEqual([{ name: 'limit.reached', fields: { kind } }]);
  });

  test('are narrower without a passed human check, and only then', async () => {
    const deps = await useCaseDeps();
    deps.limiter.left.startWithoutSight = 1;
    const withoutSight = () => startRequest(deps)(input({ withoutSight: true }));
    expect((await withoutSight()).ok).toBe(true);
    expect(await withoutSight()).toMatchObject({ ok: false, error: 'tooManyHere' });
    expect((await startRequest(deps)(input())).ok).toBe(true);
  });

  test('T02: of one address or one CURP are not read at step 1, so that the answer is the same for every CURP', async () => {
    const deps = await useCaseDeps();
    for (const kind of limitKinds)
      if (/PerAddress|PerCurp|PerFreeCurp|ToHolder/.test(kind)) deps.limiter.left[kind] = 0;
    expect((await startRequest(deps)(input())).ok).toBe(true);
  });

  test('that ask for a longer proof of work refuse nobody', async () => {
    const deps = await useCaseDeps();
    deps.limiter.left.startBeforeFriction = 0;
    expect((await startRequest(deps)(input())).ok).toBe(true);
  });

  test('are kept under keyed digests: no CURP, address or network is a key', async () => {
    const deps = await useCaseDeps();
    await begin(deps, { withoutSight: true });
    expect(deps.limiter.asked.map(({ kind }) => kind).toSorted()).toEqual([
      'linkMailOverall',
      'linkMailPerPair',
      'startBeforeFriction',
      'startOverall',
      'startPerNetwork',
      'startWithoutSight',
    ]);
    expect(deps.limiter.asked.every(({ key }) => key === 'everybody' || /^[\w-]{43}$/.test(key))).toBe(true);
  });

  test('of one address and CURP do not lock out the same CURP with another address', async () => {
    const deps = await useCaseDeps();
    await begin(deps, { email: anEmail('extrana') });
    await begin(deps);
    const keys = deps.limiter.asked.filter(({ kind }) => kind === 'linkMailPerPair').map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

test('step 1 of another CURP leaves a request at a later step as it is', async () => {
  const deps = await useCaseDeps();
  const other = await keep(deps, {
    id: 'other',
    stage: 'started',
    curp: gloria,
    email: anEmail(),
    locale: 'es',
    startedAt: testNow,
  });
  await begin(deps);
  expect((await deps.store.requests.find('other'))?.request).toEqual(other);
});

describe('T01: a canary CURP raises an alert within a minute', () => {
  const alarms = (deps: UseCaseDeps) => deps.log.lines.filter(({ name }) => name === 'canary.asked');

  test('at once, with only the reference of the request', async () => {
    const deps = await useCaseDeps();
    deps.canaries.add(gloria);
    await begin(deps, { curp: oscar });
    expect(alarms(deps)).toEqual([]);
    const requestId = await begin(deps, { curp: gloria });
    expect(alarms(deps)).toEqual([{ name: 'canary.asked', fields: { requestId } }]);
    expect(deps.time.now).toBe(testNow);
  });

  test('also when a limit refuses the request', async () => {
    const deps = await useCaseDeps();
    deps.canaries.add(gloria);
    deps.limiter.left.startPerNetwork = 0;
    expect((await startRequest(deps)(input({ curp: gloria }))).ok).toBe(false);
    expect(alarms(deps)).toEqual([{ name: 'canary.asked', fields: { kind: 'startPerNetwork' } }]);
  });

  test('and gives the same answer and the same mail as every other CURP', async () => {
    const deps = await useCaseDeps();
    deps.canaries.add(gloria);
    const id = await begin(deps, { curp: gloria });
    expect(await linkMails(deps, id)).toMatchObject([{ to: anEmail(), state: 'queued' }]);
  });
});
