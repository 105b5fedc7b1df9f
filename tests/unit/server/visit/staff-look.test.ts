import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openAssisted } from '#lib/domain/request/request.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import { enterStep } from '#lib/server/visit/page.ts';
import { openSession } from '#lib/server/visit/session.ts';
import { mayView, viewPerson } from '#lib/server/visit/staff-look.ts';
import { aCurp, anIssuance, oscar, testNow } from '#tests/support/builders.ts';
import { aDesk, sentTo } from '#tests/support/desk-rig.ts';
import { aNewTicket } from '#tests/support/tickets.ts';

const hour = 3_600_000;
const ticketId = 'T'.repeat(22);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: testNow });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The n-th case that this member of staff opened. */
const aCase = async ({ store, random }: Deps, staffId: string, n = 0): Promise<string> => {
  const seen = { document: 'passport', lastFour: '4312', situation: 'mexican' } as const;
  const assisted = { ticketId, staffId, seen };
  const curp = n === 0 ? oscar : aCurp(n);
  const about = { id: random.id(), curp, email: null, locale: 'es', assisted } as const;
  const request = openAssisted(about, testNow);
  await store.requests.create(request, null);
  return request.id;
};

const aDeskWithCases = async (count: number, variables = {}) => {
  const desk = await aDesk('ventanilla', 'ready', variables);
  const cases: string[] = [];
  for (let n = 0; n < count; n += 1) cases.push(await aCase(desk.deps, desk.id, n));
  const open = (at: number) => sentTo(() => viewPerson('es', { id: desk.id }, cases[at] ?? ''));
  return { ...desk, cases, open };
};

const views = (lines: string[]) => lines.filter((line) => line.includes(' person.'));

describe('a look at a person’s data', () => {
  test('T19: is audited each time, with the person of the case', async () => {
    const { deps, id, cases, open } = await aDeskWithCases(1);
    expect([await open(0), await open(0)]).toEqual([null, null]);
    const told = await deps.store.audit.ofSubject(deps.keyring.fingerprint(oscar), 10, ['person.viewed']);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ actor: `staff:${id}`, requestId: cases[0], address: null, detail: null });
  });

  test('T19: opens no other case after the cap of a day, and the audit says so', async () => {
    const { id, done, open } = await aDeskWithCases(4, { LIMIT_VIEW_PER_STAFF: '2/86400' });
    expect([await open(0), await open(1), await open(0), await open(1)]).toEqual(Array(4).fill(null));
    expect(await open(2)).toBe('/es/mostrador/tope');
    expect(await open(3)).toBe('/es/mostrador/tope');
    expect(await open(1)).toBeNull();
    const seen = `staff:${id} person.viewed`;
    const withheld = `staff:${id} person.withheld`;
    expect(views(await done())).toEqual([seen, seen, seen, seen, withheld, withheld, seen]);
  });

  test('T19: is possible for 120 cases a day, and the next day begins again', async () => {
    const { open, wait } = await aDeskWithCases(122);
    for (let n = 0; n < 120; n += 1) expect(await open(n), `case ${n}`).toBeNull();
    expect(await open(120)).toBe('/es/mostrador/tope');
    wait(24 * hour);
    expect([await open(121), await open(0)]).toEqual([null, null]);
  });

  test('T19: counts for one member of staff and not for another', async () => {
    const { deps, cases, open } = await aDeskWithCases(2, { LIMIT_VIEW_PER_STAFF: '1/86400' });
    expect([await open(0), await open(1)]).toEqual([null, '/es/mostrador/tope']);
    expect(await mayView({ id: deps.random.id() }, cases[1] ?? '')).toBe(true);
  });

  test('T20: is refused when it cannot be audited', async () => {
    const { deps, open } = await aDeskWithCases(1);
    deps.store.audit.append = () => Promise.reject(new Error('the disk is full'));
    await expect(open(0)).rejects.toThrow('disk');
  });

  test('still names the person when the request is purged and only its document is left', async () => {
    const { deps, id } = await aDesk('supervisor');
    const issuance = anIssuance();
    deps.store.issuances.findByRequest = async (requestId) =>
      requestId === issuance.requestId ? issuance : null;
    expect(await sentTo(() => viewPerson('es', { id }, issuance.requestId))).toBeNull();
    const [told] = await deps.store.audit.ofSubject(deps.keyring.fingerprint(oscar), 1, ['person.viewed']);
    expect(told).toMatchObject({ actor: `staff:${id}`, requestId: issuance.requestId });
  });
});

describe('a step of the public service', () => {
  test('T19: counts as a look when a member of staff opened the case, and not for the person', async () => {
    const { deps, id, cases, done } = await aDeskWithCases(1, { LIMIT_VIEW_PER_STAFF: '1/86400' });
    await openSession(cases[0] ?? '', true);
    await enterStep('es', 'identity');
    expect(views(await done())).toEqual([]);
    const attend = async (requestId: string) => {
      const ticket = await deps.store.tickets.open(aNewTicket({ inHand: { staffId: id, window: null } }));
      await deps.store.tickets.attach(ticket.id, id, requestId);
      await openSession(requestId, true, { desk: { staffId: id, ticketId: ticket.id } });
    };
    await attend(cases[0] ?? '');
    await enterStep('es', 'identity');
    expect(views(await done())).toEqual([`staff:${id} person.viewed`]);
    await attend(await aCase(deps, id, 1));
    expect(await sentTo(() => enterStep('en', 'identity'))).toBe('/en/mostrador/tope');
  });
});
