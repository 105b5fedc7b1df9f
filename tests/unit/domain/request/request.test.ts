import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  confirmEmail,
  giveAddress,
  identify,
  isProvable,
  issue,
  proveIdentity,
  type Request,
  refer,
  type Stage,
} from '#lib/domain/request/request.ts';
import { currentStep, mayEnter } from '#lib/domain/request/steps.ts';
import {
  addressed,
  anAddress,
  anIssuance,
  aPerson,
  aRequest,
  gloria,
  identified,
  testNow,
} from '#tests/support/builders.ts';

const started = aRequest();
/** Digests of so many names that did not match. */
const names = (count: number) => Array.from({ length: count }, (_, at) => `digest ${at}`);

describe('a request', () => {
  test('is confirmed with the hour and no name tries', () => {
    expect(confirmEmail(started, testNow + 1)).toEqual({
      ...started,
      stage: 'emailConfirmed',
      confirmedAt: testNow + 1,
      triedNames: [],
    });
  });

  test('confirmed again only moves the hour: stage, answers and name tries stay', () => {
    const request = { ...addressed(started), triedNames: names(3) };
    expect(confirmEmail(request, testNow + 9)).toEqual({ ...request, confirmedAt: testNow + 9 });
  });

  test('that was referred is not confirmed again', () => {
    const request = refer(started, 'notThisPerson');
    expect(confirmEmail(request, testNow + 9)).toBe(request);
  });

  test('identified again keeps its address, which does not depend on the name', () => {
    const before = addressed(started);
    const again = identify(before, aPerson(gloria), 'declared');
    expect(again).toEqual({ ...before, source: 'declared', person: aPerson(gloria) });
  });

  test('keeps the name tries through identity and address', () => {
    const tried = { ...confirmEmail(started, testNow), triedNames: names(2) };
    const person = identify(tried, aPerson(), 'registry');
    expect(giveAddress(person, anAddress()).triedNames).toEqual(names(2));
  });

  test('issued keeps the number’s record and not the address', () => {
    const request = addressed(started);
    const issuance = anIssuance(request);
    const done = issue(request, issuance);
    expect(done).toMatchObject({ stage: 'issued', outcome: 'assigned', issuanceId: issuance.id });
    expect(done).not.toHaveProperty('address');
  });

  test('of another person keeps only its start', () => {
    expect(refer(addressed(started), 'notThisPerson')).toEqual({
      ...started,
      stage: 'referred',
      reason: 'notThisPerson',
    });
  });

  test('that leaves the online path also keeps when its mailbox was confirmed', () => {
    const tried = { ...addressed(started), triedNames: names(4) };
    expect(refer(tried, 'cannotContinueOnline')).toEqual({
      ...started,
      stage: 'referred',
      reason: 'cannotContinueOnline',
      confirmed: { confirmedAt: tried.confirmedAt, triedNames: names(4) },
    });
  });
});

describe('a proof of identity', () => {
  const proved = (request: Request): Request => (isProvable(request) ? proveIdentity(request, 7) : request);

  test.each([
    ['emailConfirmed', confirmEmail(started, testNow)],
    ['identified', identified(started)],
    ['addressed', addressed(started)],
  ])('does not move a request that is %s', (_, request) => {
    expect(proved(request)).toEqual({ ...request, provenAt: 7 });
  });

  test('brings a referred request back, with its name tries', () => {
    const referred = refer({ ...addressed(started), triedNames: names(5) }, 'cannotContinueOnline');
    const { confirmedAt } = addressed(started);
    const back = { ...started, stage: 'emailConfirmed', confirmedAt, triedNames: names(5), provenAt: 7 };
    expect(proved(referred)).toEqual(back);
  });

  test.each<[string, Request]>([
    ['was not confirmed', started],
    ['was not confirmed and cannot go on', refer(started, 'cannotContinueOnline')],
    ['is another person’s', refer(addressed(started), 'notThisPerson')],
    ['has its number', issue(addressed(started), anIssuance())],
  ])('opens nothing for a request that %s', (_, request) => {
    expect(isProvable(request)).toBe(false);
  });

  test('T07: belongs to the visit that gave it, so a link that is opened later starts without it', () => {
    const request = proveIdentity(addressed(started), 7);
    expect(identify(request, aPerson(), 'registry').provenAt).toBe(7);
    expect(confirmEmail(request, 9)).toEqual({ ...addressed(started), confirmedAt: 9 });
  });
});

/** The keys of a request in each stage. A stage keeps nothing that it does not need. */
const carried: Record<Stage, string[]> = {
  started: [],
  emailConfirmed: ['confirmedAt', 'triedNames'],
  identified: ['confirmedAt', 'person', 'source', 'triedNames'],
  addressed: ['address', 'confirmedAt', 'person', 'source', 'triedNames'],
  issued: ['confirmedAt', 'issuanceId', 'outcome', 'person', 'source', 'triedNames'],
  referred: ['reason'],
};
const always = ['curp', 'email', 'id', 'locale', 'stage', 'startedAt'];

type Move = 'confirm' | 'identify' | 'declare' | 'address' | 'issue' | 'refer';
const moves: Record<Move, (request: Request) => Request> = {
  confirm: (request) => confirmEmail(request, testNow),
  identify: (request) =>
    request.stage === 'emailConfirmed' || request.stage === 'identified' || request.stage === 'addressed'
      ? identify(request, aPerson(), 'registry')
      : request,
  declare: (request) =>
    request.stage === 'emailConfirmed' || request.stage === 'addressed'
      ? identify(request, aPerson(), 'declared')
      : request,
  address: (request) =>
    request.stage === 'identified' || request.stage === 'addressed'
      ? giveAddress(request, anAddress())
      : request,
  issue: (request) =>
    request.stage === 'identified' || request.stage === 'addressed'
      ? issue(request, anIssuance(request))
      : request,
  refer: (request) => (request.stage === 'issued' ? request : refer(request, 'notThisPerson')),
};
const order: Stage[] = ['started', 'emailConfirmed', 'identified', 'addressed', 'issued'];

describe('any walk through the stages', () => {
  const walk = fc.array(
    fc.constantFrom<Move>('confirm', 'identify', 'declare', 'address', 'issue', 'refer'),
    {
      maxLength: 15,
    },
  );

  test('has exactly the fields of its stage, and always the same person', () => {
    fc.assert(
      fc.property(walk, (walked) => {
        let request: Request = started;
        for (const move of walked) {
          request = moves[move](request);
          expect(Object.keys(request).toSorted()).toEqual([...always, ...carried[request.stage]].toSorted());
          expect(request).toMatchObject({ id: started.id, curp: started.curp, email: started.email });
          expect(mayEnter(currentStep(request), request)).toBe(true);
        }
      }),
    );
  });

  test('moves forward one stage at a time, except for a known number, and stays at its end', () => {
    fc.assert(
      fc.property(walk, (walked) => {
        let request: Request = started;
        for (const move of walked) {
          const before = request.stage;
          request = moves[move](request);
          const [from, to] = [order.indexOf(before), order.indexOf(request.stage)];
          if (before === 'issued' || before === 'referred') expect(request.stage).toBe(before);
          if (to > from + 1) expect([before, request.stage]).toEqual(['identified', 'issued']);
        }
      }),
    );
  });
});

test('a located number needs no address, an assigned one has had it', () => {
  const person = identified(started);
  expect(issue(person, anIssuance(person, undefined, 'located')).outcome).toBe('located');
});
