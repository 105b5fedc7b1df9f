import { expect, test } from 'vitest';
import { nssDetails } from '#lib/domain/number/issuance.ts';
import { specimenIssuance } from '#tests/support/issuances.ts';

const issuedAt = Date.UTC(2026, 0, 1, 3);

test('a new number shows the year it was given in, by the clock of Mexico City', () => {
  const specimen = specimenIssuance();
  expect(nssDetails({ ...specimen, outcome: 'assigned', issuedAt })).toEqual({
    registrationYear: '2025',
    birthYear: String(specimen.person.birthDate.year),
  });
});

test('a known number shows only the two digits of its year', () => {
  const specimen = specimenIssuance();
  expect(nssDetails({ ...specimen, outcome: 'located', issuedAt }).registrationYear).toBe(
    specimen.nss.slice(2, 4),
  );
});
