import { describe, expect, test } from 'vitest';
import { doubtOf, isEarly, isOldList } from '#components/verify/verdict-age.ts';
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

describe('an answer says that it is in doubt when', () => {
  test('it is «in force» by a list of withdrawn documents that is more than a day old', () => {
    expect(doubtOf(answer('valid', checkedAt - 23 * hour), 0)).toBe(null);
    expect(doubtOf(answer('valid', checkedAt - 25 * hour), 0)).toBe('valid');
    expect([isOldList(23 * hour), isOldList(25 * hour)]).toEqual([false, true]);
  });

  test('it is «in force» on a page that was left open for more than a day, whoever answered', () => {
    for (const listFrom of [null, checkedAt]) {
      expect(doubtOf(answer('valid', listFrom), 23 * hour)).toBe(null);
      expect(doubtOf(answer('valid', listFrom), 25 * hour)).toBe('valid');
    }
  });

  test('it is «unknown» by a list of keys that is more than a day old, and not when the server answered', () => {
    expect(doubtOf(answer('unknown', checkedAt - 25 * hour), 0)).toBe('unknown');
    expect(doubtOf(answer('unknown', null), 25 * hour)).toBe(null);
  });

  test('and never else, because no other answer says that all is well or that a document is not from here', () => {
    const others = verificationStates.filter((state) => state !== 'valid' && state !== 'unknown');
    for (const state of others) expect(doubtOf(answer(state, 0), 25 * hour)).toBe(null);
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

test('a document of a minute ago is not called early by a clock that is a few minutes late at midnight', () => {
  const afterMidnight = aStatement({ issuedOn: { year: 2026, month: 11, day: 22 } });
  const at = (time: string) =>
    isEarly({ ...answer('valid', null), statement: afterMidnight, checkedAt: Date.parse(time) });
  expect(at('2026-11-22T05:56:00Z')).toBe(false);
  expect(at('2026-11-22T05:40:00Z')).toBe(true);
});
