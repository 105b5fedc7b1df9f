import { expect, test } from 'vitest';
import { compareNameWithCurp } from '#lib/domain/curp/from-name.ts';
import { decodeNss } from '#lib/domain/number/nss.ts';
import {
  demonstrationCases,
  demonstrationPeople,
  personOf,
} from '#lib/domain/registry/demonstration-people.ts';

test.each(demonstrationPeople)(
  'the name of the person who shows $shows gives their CURP',
  ({ name, curp }) => {
    expect(compareNameWithCurp(name, curp)).toEqual([]);
  },
);

test('one person shows each case, and each person is listed once', () => {
  expect(demonstrationPeople.map(({ shows }) => shows)).toEqual([...demonstrationCases]);
  expect(new Set(demonstrationPeople.map(({ curp }) => curp)).size).toBe(demonstrationPeople.length);
});

test('numbers of the demonstration have series 00, the year of birth, and one holder each', () => {
  const numbered = demonstrationPeople.filter(({ number }) => number !== null);
  const numbers = numbered.flatMap(({ number }) => number?.nss ?? []);
  expect(new Set(numbers).size).toBe(4);
  for (const person of numbered) {
    const parts = number(person);
    expect(parts?.serie).toBe('00');
    expect(parts?.birthYear).toBe(String(personOf(person).birthDate.year).slice(2));
  }
});

const number = ({ number }: (typeof demonstrationPeople)[number]) => number && decodeNss(number.nss);

test('addresses of the demonstration reach nobody', () => {
  const addresses = demonstrationPeople.flatMap(({ number }) => number?.email ?? []);
  expect(addresses.every((address) => address.endsWith('@correo.example'))).toBe(true);
  expect(addresses).toHaveLength(2);
});
