import { describe, expect, test } from 'vitest';
import { parseLimits } from '#lib/server/limits.ts';
import { limitKinds } from '#lib/usecases/ports.ts';

const nameOf = (kind: string) => `LIMIT_${kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

describe('the limits', () => {
  test.each(limitKinds)('%s can be set by a variable of its own, and changes no other', (kind) => {
    const { limits, mistakes } = parseLimits({ [nameOf(kind)]: ' 7/60 ' });
    expect(mistakes).toEqual([]);
    expect(limits).toEqual({ ...parseLimits({}).limits, [kind]: { points: 7, seconds: 60 } });
  });

  test.each([
    '5',
    '5/',
    '/60',
    '5/0',
    '-1/60',
    '5/60/7',
    '5.5/60',
    'a/b',
    '5 / 60',
    '1/2147484',
    '1/99999999',
    '0x5/60',
    '5/60;',
  ])('cannot be %j: the limit stays and a sentence says why', (text) => {
    const { limits, mistakes } = parseLimits({ LIMIT_START_PER_NETWORK: text });
    expect(limits).toEqual(parseLimits({}).limits);
    expect(mistakes).toEqual([
      'LIMIT_START_PER_NETWORK must have the form points/seconds, for example 5/3600, with 1 to 2147483 seconds',
    ]);
  });

  test('may be none at all, or as long as a timer can wait', () => {
    const read = (text: string) => parseLimits({ LIMIT_START_PER_NETWORK: text }).limits.startPerNetwork;
    expect(read('0/60')).toEqual({ points: 0, seconds: 60 });
    expect(read('999999999/2147483')).toEqual({ points: 999_999_999, seconds: 2_147_483 });
  });

  test('say each mistake in its own sentence', () => {
    const wrong = Object.fromEntries(limitKinds.map((kind) => [nameOf(kind), 'x']));
    expect(parseLimits(wrong).mistakes).toHaveLength(limitKinds.length);
  });
});
