import { describe, expect, test } from 'vitest';
import {
  decideIdentityCheck,
  type IdentityCheck,
  type IdentityPolicy,
  identityPolicies,
  type LocatePolicy,
  locatePolicies,
  sameName,
} from '#lib/domain/disclosure.ts';
import { anEmail } from '#tests/support/builders.ts';

const holders = {
  none: null,
  unbound: { email: null },
  same: { email: anEmail() },
  other: { email: anEmail('ajena') },
};
type HolderKind = keyof typeof holders;
type Row = [
  holder: HolderKind,
  inRegistry: boolean,
  locate: LocatePolicy,
  identity: IdentityPolicy,
  IdentityCheck,
];

/** threats.md §2, every case: 4 states of the number × 2 of the registry × 3 × 2 policies. */
const table: Row[] = [
  ['none', true, 'bound_only', 'declared', 'confirm'],
  ['none', true, 'bound_only', 'registry', 'confirm'],
  ['none', true, 'first_bind', 'declared', 'confirm'],
  ['none', true, 'first_bind', 'registry', 'confirm'],
  ['none', true, 'step_up', 'declared', 'confirm'],
  ['none', true, 'step_up', 'registry', 'confirm'],
  ['none', false, 'bound_only', 'declared', 'declareNames'],
  ['none', false, 'bound_only', 'registry', 'refer'],
  ['none', false, 'first_bind', 'declared', 'declareNames'],
  ['none', false, 'first_bind', 'registry', 'refer'],
  ['none', false, 'step_up', 'declared', 'declareNames'],
  ['none', false, 'step_up', 'registry', 'refer'],
  ['unbound', true, 'bound_only', 'declared', 'refer'],
  ['unbound', true, 'bound_only', 'registry', 'refer'],
  ['unbound', true, 'first_bind', 'declared', 'matchNames'],
  ['unbound', true, 'first_bind', 'registry', 'matchNames'],
  ['unbound', true, 'step_up', 'declared', 'refer'],
  ['unbound', true, 'step_up', 'registry', 'refer'],
  ['unbound', false, 'bound_only', 'declared', 'refer'],
  ['unbound', false, 'bound_only', 'registry', 'refer'],
  ['unbound', false, 'first_bind', 'declared', 'refer'],
  ['unbound', false, 'first_bind', 'registry', 'refer'],
  ['unbound', false, 'step_up', 'declared', 'refer'],
  ['unbound', false, 'step_up', 'registry', 'refer'],
  ['same', true, 'bound_only', 'declared', 'confirm'],
  ['same', true, 'bound_only', 'registry', 'confirm'],
  ['same', true, 'first_bind', 'declared', 'confirm'],
  ['same', true, 'first_bind', 'registry', 'confirm'],
  ['same', true, 'step_up', 'declared', 'confirm'],
  ['same', true, 'step_up', 'registry', 'confirm'],
  ['same', false, 'bound_only', 'declared', 'refer'],
  ['same', false, 'bound_only', 'registry', 'refer'],
  ['same', false, 'first_bind', 'declared', 'refer'],
  ['same', false, 'first_bind', 'registry', 'refer'],
  ['same', false, 'step_up', 'declared', 'refer'],
  ['same', false, 'step_up', 'registry', 'refer'],
  ['other', true, 'bound_only', 'declared', 'refer'],
  ['other', true, 'bound_only', 'registry', 'refer'],
  ['other', true, 'first_bind', 'declared', 'refer'],
  ['other', true, 'first_bind', 'registry', 'refer'],
  ['other', true, 'step_up', 'declared', 'refer'],
  ['other', true, 'step_up', 'registry', 'refer'],
  ['other', false, 'bound_only', 'declared', 'refer'],
  ['other', false, 'bound_only', 'registry', 'refer'],
  ['other', false, 'first_bind', 'declared', 'refer'],
  ['other', false, 'first_bind', 'registry', 'refer'],
  ['other', false, 'step_up', 'declared', 'refer'],
  ['other', false, 'step_up', 'registry', 'refer'],
];

describe('what a confirmed mailbox still has to show', () => {
  test.each(table)(
    'number %s, in the registry %s, %s, %s → %s',
    (kind, inRegistry, locate, identity, check) => {
      const facts = { email: anEmail(), holder: holders[kind], inRegistry };
      expect(decideIdentityCheck(facts, { locate, identity })).toBe(check);
    },
  );

  test('is said for every combination once', () => {
    const rows = table.map((row) => row.slice(0, 4).join());
    expect(new Set(rows).size).toBe(4 * 2 * locatePolicies.length * identityPolicies.length);
  });
});

describe('the same name', () => {
  const name = { givenNames: 'María José', firstSurname: 'Peña', secondSurname: "O'Farril Güemes" };

  test.each([
    [{}],
    [{ givenNames: 'MARIA JOSE' }],
    [{ givenNames: '  maria   josé ' }],
    [{ givenNames: 'Mari\u0301a Jose\u0301' }],
    [{ firstSurname: 'PEÑA' }],
    [{ firstSurname: 'Pen\u0303a' }],
    [{ secondSurname: 'O Farril Guemes' }],
    [{ secondSurname: 'O’Farril-Güemes' }],
    [{ secondSurname: 'O´FARRIL GÜEMES.' }],
  ])('may be written with %j', (changes) => {
    expect(sameName({ ...name, ...changes }, name)).toBe(true);
    expect(sameName(name, { ...name, ...changes })).toBe(true);
  });

  test.each([
    [{ givenNames: 'María' }],
    [{ givenNames: 'José María' }],
    [{ givenNames: 'Maria Josefa' }],
    [{ firstSurname: 'Pena' }],
    [{ firstSurname: '' }],
    [{ secondSurname: '' }],
    [{ secondSurname: 'OFarril Güemes' }],
    [{ firstSurname: "O'Farril Güemes", secondSurname: 'Peña' }],
  ])('is not the one with %j', (changes) => {
    expect(sameName({ ...name, ...changes }, name)).toBe(false);
  });

  test('of somebody with one surname has none in the second place', () => {
    const single = { givenNames: 'Luis', firstSurname: 'Pérez', secondSurname: '' };
    expect(sameName({ ...single, secondSurname: '  ' }, single)).toBe(true);
    expect(sameName({ ...single, secondSurname: '-' }, single)).toBe(true);
    expect(sameName({ ...single, secondSurname: 'X' }, single)).toBe(false);
  });
});
