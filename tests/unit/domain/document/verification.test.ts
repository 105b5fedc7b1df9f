import { describe, expect, test } from 'vitest';
import { isCorrected } from '#lib/domain/document/revocation.ts';
import { judgeClaim, readClaim } from '#lib/domain/document/verification.ts';
import { aStatementKey, sealedBy } from '#tests/support/statements.ts';

const real = aStatementKey();
const demo = aStatementKey(true);
const keys = [demo.published, real.published];

describe('a document is', () => {
  test.each([
    ['valid', real, false, null],
    ['demonstration', real, true, null],
    ['demonstration', demo, false, null],
    ['replaced', real, false, 'replaced'],
    ['replaced', demo, true, 'replaced'],
    ['revoked', real, false, 'revoked'],
    ['revoked', demo, true, 'revoked'],
  ] as const)('%s', (state, key, demonstration, revocation) => {
    const claim = readClaim(sealedBy(key, { demonstration }), keys);
    const verdict = judgeClaim(claim, true, revocation);
    expect(verdict.state).toBe(state);
    expect(verdict.statement).toMatchObject({ initials: 'ÓSS', lastDigits: '015', demonstration });
  });

  test('altered when the signature does not hold, and then says nothing else', () => {
    const claim = readClaim(sealedBy(real), keys);
    for (const revocation of [null, 'revoked', 'replaced'] as const)
      expect(judgeClaim(claim, false, revocation)).toEqual({ state: 'altered', statement: null });
  });

  test('unknown when it is not a statement, names an unknown key, or a key that signs no statements', () => {
    const sealed = sealedBy(real);
    for (const claim of [
      readClaim('nada', keys),
      readClaim(sealed, [demo.published]),
      readClaim(sealed, [{ ...real.published, spki: 'MIIBIjANBgkq' }]),
    ])
      expect(judgeClaim(claim, false, null)).toEqual({ state: 'unknown', statement: null });
  });
});

test('another letter, accent or date corrects a person, another case does not', () => {
  const person = {
    name: { givenNames: 'Óscar', firstSurname: 'Santillán', secondSurname: '' },
    birthDate: { year: 1975, month: 9, day: 9 },
    sex: 'H',
    birthEntity: 'DF',
  } as const;
  const named = (firstSurname: string) => ({ ...person, name: { ...person.name, firstSurname } });
  expect(isCorrected(person, named('SANTILLÁN'))).toBe(false);
  expect(isCorrected(person, named('Santillan'))).toBe(true);
  expect(isCorrected(person, { ...person, birthDate: { ...person.birthDate, day: 8 } })).toBe(true);
});
