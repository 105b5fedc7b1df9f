import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nssDetails } from '#lib/domain/number/issuance.ts';
import { buildNss, lastConsecutive } from '#lib/domain/number/nss.ts';
import { constanciaView, tarjetaView } from '#lib/letters/documents.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';

const issuedAt = Date.UTC(2026, 0, 1, 3);
const specimen = specimenIssuance();

test('a new number shows the year it was given in, by the clock of Mexico City', () => {
  const nss = buildNss({ serie: '00', registrationYear: 2025, birthYear: 1990, consecutive: 1 });
  expect(nssDetails({ ...specimen, nss, issuedAt }).registrationYear).toBe('2025');
});

test('a number with another year of birth than the registry’s says only its two digits', () => {
  const nss = buildNss({ serie: '33', registrationYear: 2005, birthYear: 1998, consecutive: 1 });
  const person = { ...specimen.person, birthDate: { year: 1990, month: 1, day: 1 } };
  expect(nssDetails({ ...specimen, nss, person, issuedAt })).toEqual({
    registrationYear: '2005',
    birthYear: '98',
  });
});

test('page, desk and both documents say the same of the two years of any number', () => {
  const parts = fc.record({
    serie: fc.constant('33'),
    registrationYear: fc.integer({ min: 1943, max: 2026 }),
    birthYear: fc.integer({ min: 1900, max: 2026 }),
    consecutive: fc.integer({ min: 1, max: lastConsecutive }),
  });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1900, max: 2026 }), (about, year) => {
      const person = { ...specimen.person, birthDate: { ...specimen.person.birthDate, year } };
      const issuance = { ...specimen, nss: buildNss(about), person };
      const { registrationYear, birthYear } = nssDetails(issuance);
      for (const view of [constanciaView(issuance, specimenIssuer), tarjetaView(issuance, specimenIssuer)])
        expect(view.parts.slice(1, 3).map(({ note }) => note)).toEqual([registrationYear, birthYear]);
      expect(birthYear === String(year) || !String(year).endsWith(birthYear)).toBe(true);
    }),
  );
});
