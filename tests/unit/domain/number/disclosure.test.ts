import { describe, expect, test } from 'vitest';
import {
  decideIdentityCheck,
  decideLinkLetter,
  type IdentityCheck,
  type IdentityPolicy,
  identityPolicies,
  type LocatePolicy,
  locatePolicies,
} from '#lib/domain/number/disclosure.ts';
import { anEmail } from '#tests/support/builders.ts';

const bound = { none: null, same: anEmail(), other: anEmail('ajena') } as const;
/** `-`: the CURP has no number. */
const numbers = ['-', 'none', 'same', 'other', 'none locked', 'same locked', 'other locked'] as const;
type Number = (typeof numbers)[number];
type Case = {
  number: Number;
  inRegistry: boolean;
  locate: LocatePolicy;
  identity: IdentityPolicy;
  proven: boolean;
  stepUpAvailable: boolean;
};

const both = [true, false];
const cases: Case[] = numbers.flatMap((number) =>
  both.flatMap((inRegistry) =>
    locatePolicies.flatMap((locate) =>
      identityPolicies.flatMap((identity) =>
        both.flatMap((proven) =>
          both.map((stepUpAvailable) => ({ number, inRegistry, locate, identity, proven, stepUpAvailable })),
        ),
      ),
    ),
  ),
);

type Row = { when: Partial<Case> & { numbers?: readonly Number[] }; check: IdentityCheck };
const unbound = { number: 'none' } as const;
const locked = { numbers: ['none locked', 'same locked', 'other locked'] } as const;
const mine = { numbers: ['none locked', 'same locked'] } as const;
const elsewhere = { numbers: ['other', 'other locked'] } as const;
const closed = { proven: false, stepUpAvailable: false };
const opened = { proven: false, stepUpAvailable: true };

/** Every case of docs/threats.md §2 once. A case that ends the online path without a proof asks for one where a provider is configured. */
const table: Row[] = [
  { when: { number: '-', inRegistry: true }, check: 'confirm' },
  { when: { number: '-', inRegistry: false, identity: 'declared' }, check: 'declareNames' },
  { when: { number: '-', inRegistry: false, identity: 'registry', ...closed }, check: 'refer' },
  { when: { number: '-', inRegistry: false, identity: 'registry', ...opened }, check: 'stepUp' },
  { when: { number: '-', inRegistry: false, identity: 'registry', proven: true }, check: 'refer' },
  { when: { ...unbound, inRegistry: true, locate: 'first_bind', proven: false }, check: 'matchNames' },
  { when: { ...unbound, inRegistry: true, locate: 'step_up', ...closed }, check: 'refer' },
  { when: { ...unbound, inRegistry: true, locate: 'bound_only', ...closed }, check: 'refer' },
  { when: { ...unbound, inRegistry: true, locate: 'step_up', ...opened }, check: 'stepUp' },
  { when: { ...unbound, inRegistry: true, locate: 'bound_only', ...opened }, check: 'stepUp' },
  { when: { ...unbound, inRegistry: true, locate: 'first_bind', proven: true }, check: 'confirm' },
  { when: { ...unbound, inRegistry: true, locate: 'step_up', proven: true }, check: 'confirm' },
  { when: { ...unbound, inRegistry: true, locate: 'bound_only', proven: true }, check: 'refer' },
  { when: { ...unbound, inRegistry: false, ...closed }, check: 'refer' },
  { when: { ...unbound, inRegistry: false, ...opened }, check: 'stepUp' },
  { when: { ...unbound, inRegistry: false, proven: true }, check: 'refer' },
  { when: { number: 'same', inRegistry: true }, check: 'confirm' },
  { when: { number: 'same', inRegistry: false, ...closed }, check: 'refer' },
  { when: { number: 'same', inRegistry: false, ...opened }, check: 'stepUp' },
  { when: { number: 'same', inRegistry: false, proven: true }, check: 'refer' },
  { when: { number: 'other', ...closed }, check: 'refer' },
  { when: { number: 'other', ...opened }, check: 'stepUp' },
  { when: { ...locked, ...closed }, check: 'refer' },
  { when: { ...locked, ...opened }, check: 'stepUp' },
  { when: { ...mine, proven: true }, check: 'unlock' },
  { when: { ...elsewhere, proven: true }, check: 'rebind' },
];

const fits = (one: Case, { numbers: among, ...when }: Row['when']): boolean =>
  (among?.includes(one.number) ?? true) &&
  (when.number === undefined || when.number === one.number) &&
  (when.inRegistry === undefined || when.inRegistry === one.inRegistry) &&
  (when.locate === undefined || when.locate === one.locate) &&
  (when.identity === undefined || when.identity === one.identity) &&
  (when.proven === undefined || when.proven === one.proven) &&
  (when.stepUpAvailable === undefined || when.stepUpAvailable === one.stepUpAvailable);

const holderOf = (number: Number) => {
  if (number === '-') return null;
  const locked = number.endsWith('locked');
  if (number.startsWith('none')) return { email: bound.none, locked };
  return { email: number.startsWith('same') ? bound.same : bound.other, locked };
};
const factsOf = ({ number, inRegistry, proven }: Case) => ({
  email: anEmail(),
  holder: holderOf(number),
  inRegistry,
  proven,
});

describe('what a person must do after confirming a mailbox', () => {
  test('is in the table once for every combination', () => {
    expect(cases).toHaveLength(7 * 2 * 3 * 2 * 2 * 2);
    expect(cases.filter((one) => table.filter(({ when }) => fits(one, when)).length !== 1)).toEqual([]);
  });

  test.each(table)('$when → $check', ({ when, check }) => {
    for (const one of cases.filter((candidate) => fits(candidate, when)))
      expect(decideIdentityCheck(factsOf(one), one), JSON.stringify(one)).toBe(check);
  });
});

describe('the mail to the address that was typed', () => {
  const deadEnds = cases.filter((one) => decideLinkLetter(factsOf(one), one).letter === 'deadEnd');

  test('has a link where the confirmed mailbox could continue, and is the dead end otherwise', () => {
    for (const one of cases) {
      const check = decideIdentityCheck(factsOf(one), one);
      expect(deadEnds.includes(one), JSON.stringify(one)).toBe(check === 'refer' || check === 'stepUp');
    }
  });

  test('T01: is the dead end for every number that is locked or bound to another address, unless identity was proven', () => {
    const guarded = cases.filter(({ number, proven }) => !proven && /other|locked/.test(number));
    expect(guarded.length).toBeGreaterThan(0);
    expect(guarded.filter((one) => !deadEnds.includes(one))).toEqual([]);
  });

  test('comes with a notice to the bound address only when that is another one', () => {
    for (const one of cases) {
      const { notify } = decideLinkLetter(factsOf(one), one);
      const isTold = deadEnds.includes(one) && one.number.startsWith('other');
      expect(notify, JSON.stringify(one)).toBe(isTold ? bound.other : null);
    }
  });

  test('T04: has the short time only where the number is bound to this address and will be shown', () => {
    for (const one of cases) {
      const { showsNumber } = decideLinkLetter(factsOf(one), one);
      const isMine = one.number.startsWith('same') && !deadEnds.includes(one);
      expect(showsNumber, JSON.stringify(one)).toBe(isMine);
    }
  });
});
