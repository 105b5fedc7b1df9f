import { expect, test } from 'vitest';
import { nssDetails } from '#lib/domain/number/issuance.ts';
import { specimenIssuance } from '#tests/support/issuances.ts';

const issuedAt = Date.UTC(2026, 0, 1, 3);

test('a new number tells the year it was given in, by the clock of Mexico City', () => {
  const specimen = specimenIssuance();
  expect(nssDetails({ ...specimen, outcome: 'assigned', issuedAt })).toEqual({
    registrationYear: '2025',
    birthYear: String(specimen.person.birthDate.year),
  });
});

test('a number that was found tells no more of its year than its two digits do', () => {
  const specimen = specimenIssuance();
  expect(nssDetails({ ...specimen, outcome: 'located', issuedAt }).registrationYear).toBe(
    specimen.nss.slice(2, 4),
  );
});
