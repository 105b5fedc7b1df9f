import { expect, test } from 'vitest';
import { makeBackupCodes, readBackupCode } from '#lib/adapters/staff-auth/backup-codes.ts';
import { parseStaffCode } from '#lib/domain/desk/staff-answers.ts';

const signs = [...'ABCDEFGHJKMNPQRSTVWXYZ23456789'];

test('makes ten backup codes, each two groups of five characters that people do not confuse', () => {
  const codes = makeBackupCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/);
});

test('draws every character of a backup code equally often', () => {
  const drawn = Array.from({ length: 600 }, makeBackupCodes).flat().join('').replaceAll('-', '');
  const expected = drawn.length / signs.length;
  const distance = signs
    .map((sign) => (drawn.split(sign).length - 1 - expected) ** 2 / expected)
    .reduce((sum, part) => sum + part);
  // Chi-squared, 29 degrees of freedom: more than 80 happens once in a million runs; a byte modulo 30 makes more than 200.
  expect(distance).toBeLessThan(80);
});

test('accepts a backup code in upper and lower case', () => {
  const kept = makeBackupCodes();
  const [code = ''] = kept;
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), `${code.replace('-', ' – ')} `])
    expect(readBackupCode(parseStaffCode(typed)?.text ?? '', kept)).toBe(code);
});

test('accepts an older code with both cases only as it was written', () => {
  expect(readBackupCode('gpI0M-12NlH', ['gpI0M-12NlH'])).toBe('gpI0M-12NlH');
  expect(readBackupCode('GPi0m-12nLh', ['gpI0M-12NlH'])).not.toBe('gpI0M-12NlH');
});
