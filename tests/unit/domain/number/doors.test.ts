import { describe, expect, test } from 'vitest';
import {
  type AskingRequest,
  addressToBind,
  addressToCheck,
  askDoor,
  type DisclosurePolicies,
  type Door,
  decideIdentityCheck,
  decideLinkLetter,
  disclosureFacts,
  doorNames,
  type HeldNumber,
  identityPolicies,
  isBoundTo,
  isInHand,
  locatePolicies,
  mayAfterProof,
  mayLocate,
  mayMailTo,
  mayMove,
  maySetLock,
} from '#lib/domain/number/disclosure.ts';
import { anEmail } from '#tests/support/builders.ts';

const own = anEmail('rosa');
const other = anEmail('otra');

const crossed = <T extends object, K extends string, V>(rows: T[], key: K, values: readonly V[]) =>
  rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value }) as T & Record<K, V>));

/** Every state that a number can be in. */
const holders: (HeldNumber | null)[] = [
  null,
  ...crossed(crossed(crossed([{}], 'email', [null, own, other]), 'boundAt', [null, 5]), 'lockedAt', [
    null,
    7,
  ]),
];

/** Every request that can ask. */
const askings: AskingRequest[] = crossed(
  crossed(
    crossed(
      crossed(
        crossed([{}], 'stage', [
          'started',
          'emailConfirmed',
          'identified',
          'addressed',
          'issued',
          'referred',
        ]),
        'email',
        [null, own],
      ),
      'assisted',
      [undefined, {}, { handedOverAt: 3 }, { mailboxShownAt: 3 }],
    ),
    'provenAt',
    [undefined, 2],
  ),
  'source',
  ['registry', 'matched', 'declared'] as const,
);

const policies: DisclosurePolicies[] = crossed(
  crossed(crossed([{}], 'locate', locatePolicies), 'identity', identityPolicies),
  'stepUpAvailable',
  [false, true],
);

type Case = { holder: HeldNumber | null; asking: AskingRequest };
const cases: Case[] = holders.flatMap((holder) => askings.map((asking) => ({ holder, asking })));

const passes = (door: Door, { holder, asking }: Case) => askDoor(door, holder, asking) === 'shown';
/** The cases in which `claim` is false. */
const against = (claim: (each: Case) => boolean) => cases.filter((each) => !claim(each));
const implies = (from: boolean, to: boolean) => !from || to;

describe('all doors over all combinations of facts', () => {
  test('there are as many cases as the product of the facts says', () => {
    expect(cases).toHaveLength(13 * 6 * 2 * 4 * 2 * 3);
    expect(doorNames).toHaveLength(9);
  });

  test.each(doorNames)('%s opens in some case, and never before a number was handed out', (door) => {
    expect(cases.some((each) => passes(door, each))).toBe(true);
    expect(
      against((each) => implies(passes(door, each), each.holder !== null && each.asking.stage === 'issued')),
    ).toEqual([]);
  });

  test.each(doorNames)('%s stays closed while the number is locked', (door) => {
    expect(against((each) => implies(passes(door, each), each.holder?.lockedAt === null))).toEqual([]);
  });

  test.each(doorNames)('whoever passes %s also sees the number', (door) => {
    expect(against((each) => implies(passes(door, each), passes('see', each)))).toEqual([]);
  });

  test.each(doorNames)('%s opens only for the bound mailbox or for a person whom staff saw', (door) => {
    const isEntitled = ({ holder, asking }: Case) =>
      isBoundTo(holder, asking.email) || (asking.assisted !== undefined && asking.provenAt !== undefined);
    expect(against((each) => implies(passes(door, each), isEntitled(each)))).toEqual([]);
  });

  test.each(['openPdf', 'print'] as const)('%s opens exactly where the number is seen', (door) => {
    expect(against((each) => passes(door, each) === passes('see', each))).toEqual([]);
  });

  test.each(['readHistory', 'exportData', 'lock', 'changeEmail'] as const)(
    '%s is for the holder with the bound mailbox, never for staff who act in the case',
    (door) => {
      const isHolder = ({ holder, asking }: Case) => isBoundTo(holder, asking.email) && !isInHand(asking);
      expect(against((each) => implies(passes(door, each), isHolder(each)))).toEqual([]);
    },
  );

  test('who exports data, reads the history or locks is the same person', () => {
    for (const door of ['exportData', 'lock'] as const)
      expect(against((each) => passes(door, each) === passes('readHistory', each))).toEqual([]);
  });

  test('a case on a telephone without an address exports nothing, though its number is bound to none', () => {
    const holder = { email: null, boundAt: null, lockedAt: null };
    const asking = { stage: 'issued', email: null, assisted: { handedOverAt: 3 }, provenAt: 2 };
    expect(askDoor('see', holder, asking)).toBe('shown');
    expect(askDoor('exportData', holder, asking)).toBe('notNow');
  });

  test('T03: an address that staff typed is bound only after its reader showed themselves', () => {
    const bindable = cases.filter(({ asking }) => addressToBind(asking) !== null);
    expect(
      bindable.every(({ asking }) => !asking.assisted || asking.assisted.mailboxShownAt !== undefined),
    ).toBe(true);
    const checked = cases.filter(({ holder, asking }) => addressToCheck(holder, asking) !== null);
    expect(checked.length).toBeGreaterThan(0);
    expect(checked.every((each) => !passes('mailAgain', each) && each.holder?.email === null)).toBe(true);
  });

  test('an address is never changed by the mailbox that a member of staff typed', () => {
    expect(against((each) => implies(passes('changeEmail', each), !each.asking.assisted))).toEqual([]);
  });

  test('only a case of the desk is handed to a telephone', () => {
    expect(
      against((each) => implies(passes('handToPhone', each), each.asking.assisted !== undefined)),
    ).toEqual([]);
  });

  test('a visit sends its documents again exactly where the mail would leave', () => {
    const wouldLeave = ({ holder, asking }: Case) =>
      asking.stage === 'issued' && asking.email !== null && mayMailTo(holder, asking.email);
    expect(against((each) => passes('mailAgain', each) === wouldLeave(each))).toEqual([]);
  });

  test('a closed door says why: locked, moved, or not now', () => {
    const locked = cases.filter(({ holder, asking }) => askDoor('see', holder, asking) === 'locked');
    expect(locked.every(({ holder }) => holder !== null && holder.lockedAt !== null)).toBe(true);
    const moved = cases.filter(({ holder, asking }) => askDoor('see', holder, asking) === 'moved');
    expect(moved.every(({ holder, asking }) => !isBoundTo(holder, asking.email))).toBe(true);
  });
});

describe('a number that exists is handed out in the transaction', () => {
  type Located = Case & { holder: HeldNumber; policy: DisclosurePolicies };
  const all: Located[] = cases.flatMap(({ holder, asking }) =>
    holder && ['identified', 'addressed'].includes(asking.stage) && (asking.email !== null || asking.assisted)
      ? policies.map((policy) => ({ holder, asking, policy }))
      : [],
  );
  const wrong = (claim: (each: Located) => boolean) => all.filter((each) => !claim(each));
  const located = ({ holder, asking, policy }: Located) => mayLocate(holder, asking, policy);
  /** The case of the person after the number was handed out. */
  const after = (each: Located): Case => {
    const result = located(each);
    const bind = result.ok ? result.value.bind : null;
    return {
      holder: bind === null ? each.holder : { ...each.holder, email: bind, boundAt: 9 },
      asking: { ...each.asking, stage: 'issued' },
    };
  };

  test('this is tested in thousands of cases and happens in some', () => {
    expect(all.length).toBeGreaterThan(2_000);
    expect(all.some((each) => located(each).ok)).toBe(true);
  });

  test('whoever gets it also sees it, and opens its documents', () => {
    expect(wrong((each) => implies(located(each).ok, passes('openPdf', after(each))))).toEqual([]);
  });

  test('the identity page agrees: it would let the same request confirm or match names', () => {
    const checkOf = ({ holder, asking, policy }: Located) =>
      decideIdentityCheck(
        disclosureFacts(asking, holder, asking.source !== 'declared' || holder.boundAt !== null),
        policy,
      );
    expect(
      wrong((each) => implies(located(each).ok, ['confirm', 'matchNames'].includes(checkOf(each)))),
    ).toEqual([]);
    expect(wrong((each) => implies(checkOf(each) === 'confirm', located(each).ok))).toEqual([]);
  });

  test('a mailbox alone gets an unbound number neither under bound_only nor under step_up', () => {
    const isByMailbox = ({ asking }: Located) => asking.provenAt === undefined;
    expect(
      wrong((each) =>
        implies(
          located(each).ok && isByMailbox(each) && each.policy.locate !== 'first_bind',
          isBoundTo(each.holder, each.asking.email),
        ),
      ),
    ).toEqual([]);
  });

  test('a proof does not hand out an unbound number under bound_only', () => {
    expect(
      wrong((each) =>
        implies(
          located(each).ok && each.policy.locate === 'bound_only' && each.holder.email === null,
          each.asking.assisted !== undefined,
        ),
      ),
    ).toEqual([]);
  });

  test('it binds only an unbound number, to the address that asks, and sends a notice to another bound address', () => {
    expect(
      wrong((each) => {
        const result = located(each);
        if (!result.ok) return true;
        const { bind, notify } = result.value;
        const isBindRight = bind === (each.holder.email === null ? addressToBind(each.asking) : null);
        const isTold = !isBoundTo(each.holder, each.asking.email) && each.holder.email !== null;
        return isBindRight && notify === (isTold ? each.holder.email : null);
      }),
    ).toEqual([]);
  });

  test('a refusal names its cause: bound elsewhere, locked, or more to show', () => {
    expect(
      wrong((each) => {
        const result = located(each);
        if (result.ok) return true;
        if (result.error === 'boundElsewhere') return !isBoundTo(each.holder, each.asking.email);
        return (result.error === 'locked') === (each.holder.lockedAt !== null);
      }),
    ).toEqual([]);
  });

  test('a link shows a number only to the address that it is bound to', () => {
    expect(
      wrong(({ holder, asking, policy }) => {
        const facts = disclosureFacts(asking, holder, true);
        return implies(
          decideLinkLetter(facts, policy).showsNumber && facts.email !== null,
          isBoundTo(holder, facts.email),
        );
      }),
    ).toEqual([]);
  });

  test('a proof unlocks or moves a number online, and never in a case of the desk', () => {
    const opens = ({ holder, asking, policy }: Located, wanted: 'unlock' | 'rebind') =>
      mayAfterProof(wanted, asking, disclosureFacts(asking, holder, true), policy);
    for (const wanted of ['unlock', 'rebind'] as const) {
      expect(all.some((each) => opens(each, wanted))).toBe(true);
      expect(
        wrong((each) =>
          implies(opens(each, wanted), !each.asking.assisted && each.asking.provenAt !== undefined),
        ),
      ).toEqual([]);
    }
  });
});

describe('what changes a number', () => {
  test('moves it only away from its bound address, and while it is locked only back', () => {
    for (const holder of holders)
      for (const evenLocked of [false, true])
        expect(mayMove(holder, [own], evenLocked)).toBe(
          holder !== null && holder.email === own && (evenLocked || holder.lockedAt === null),
        );
  });

  test('closes only an open lock and opens only a closed one', () => {
    for (const holder of holders) {
      expect(maySetLock(holder, true)).toBe(holder !== null && holder.lockedAt === null);
      expect(maySetLock(holder, false)).toBe(holder !== null && holder.lockedAt !== null);
    }
  });
});
