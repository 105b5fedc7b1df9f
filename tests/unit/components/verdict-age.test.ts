import { describe, expect, test } from 'vitest';
import { isEarly, isOld, isOldList } from '#components/verify/verdict-age.ts';
import { type VerificationState, verificationStates } from '#lib/domain/document/verification.ts';
import { aStatement } from '#tests/support/statements.ts';

const hour = 3_600_000;
const checkedAt = Date.parse('2026-11-21T18:00:00Z');
const answer = (state: VerificationState, listFrom: number | null) => ({
  state,
  statement: null,
  checkedAt,
  listFrom,
});

describe('an answer does not say «in force» when', () => {
  test('the list of withdrawn documents is more than a day old', () => {
    expect(isOld(answer('valid', checkedAt - 23 * hour), 0)).toBe(false);
    expect(isOld(answer('valid', checkedAt - 25 * hour), 0)).toBe(true);
    expect([isOldList(23 * hour), isOldList(25 * hour)]).toEqual([false, true]);
  });

  test('the page was left open for more than a day, whoever answered', () => {
    for (const listFrom of [null, checkedAt]) {
      expect(isOld(answer('valid', listFrom), 23 * hour)).toBe(false);
      expect(isOld(answer('valid', listFrom), 25 * hour)).toBe(true);
    }
  });

  test('and no other answer changes with time, because none of them says that all is well', () => {
    for (const state of verificationStates.filter((each) => each !== 'valid'))
      expect(isOld(answer(state, 0), 25 * hour)).toBe(false);
  });
});

test('a document with a date that has not come is told apart, by the day in Mexico City', () => {
  const issuedOn = (day: number) => ({
    ...answer('valid', null),
    statement: aStatement({ issuedOn: { year: 2026, month: 11, day } }),
  });
  expect([20, 21, 22].map((day) => isEarly(issuedOn(day)))).toEqual([false, false, true]);
  const lateEvening = Date.parse('2026-11-22T05:00:00Z');
  expect(isEarly({ ...issuedOn(22), checkedAt: lateEvening })).toBe(true);
  expect(isEarly(answer('altered', null))).toBe(false);
});
