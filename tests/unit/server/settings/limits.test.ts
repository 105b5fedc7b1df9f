import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLimiter } from '#lib/adapters/limiter/limiter.ts';
import { createMemoryCounts } from '#lib/adapters/limiter/memory-counts.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';
import { type LimitKind, limitKinds } from '#lib/usecases/ports/limits.ts';

const nameOf = (kind: string) => `LIMIT_${kind.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
const variable = 'LIMIT_START_PER_NETWORK';

/** As an operator would write them. */
const written = (windows: readonly { points: number; seconds: number }[]) =>
  windows.map(({ points, seconds }) => `${points}/${seconds}`).join(',');

/** A class that begins within five minutes behind one address, each pupil with everything sent twice. */
const pupils = 50;
const sharedByNetwork: Partial<Record<LimitKind, { acts: number; of: string }>> = {
  // Start, link, "it is me", names, postal code, address, letters, review, end and a switch of the language.
  postPerNetwork: { acts: pupils * 2 * 10, of: 'forms' },
  startPerNetwork: { acts: pupils * 2, of: 'starts' },
  startBeforeFriction: { acts: pupils, of: 'starts with the usual proof of work' },
  startWithoutSight: { acts: 30, of: 'starts of a school for the blind' },
  preparePerNetwork: { acts: pupils * 2, of: 'preparations' },
  checkPerNetwork: { acts: pupils * 2, of: 'documents checked' },
  staffPerNetwork: {
    acts: pupils * 2 * 3,
    of: 'passwords and codes of fifty windows, with two mistakes each',
  },
};

describe('on an address that many people share', () => {
  test('every limit of a network is thought of', () => {
    const ofNetwork = limitKinds.filter((kind) => /PerNetwork$|^start(?!Overall)/.test(kind));
    expect(Object.keys(sharedByNetwork).toSorted()).toEqual(ofNetwork.toSorted());
  });

  test.each(Object.entries(sharedByNetwork))(
    'a class of fifty is not refused: %s',
    async (name, { acts }) => {
      const kind = limitKinds.find((each) => each === name) ?? 'postPerNetwork';
      const counts = createMemoryCounts();
      const { limits } = parseLimits({});
      const limiter = createLimiter(limits, {
        counts: { ...counts, join: async () => [], leave: async () => {} },
        clock: { now: () => 1_000 },
      });
      for (let act = 0; act < acts; act += 1)
        expect((await limiter.take(kind, 'school')).allowed, `act ${act}`).toBe(true);
      const most = limits[kind][0]?.points ?? 0;
      for (let act = acts; act < most; act += 1) await limiter.take(kind, 'school');
      expect((await limiter.take(kind, 'school')).allowed).toBe(false);
      expect((await limiter.take(kind, 'another network')).allowed).toBe(true);
    },
  );
});

describe('the limits', () => {
  test('are those of docs/operating.md §3 by default', () => {
    const { limits } = parseLimits({});
    expect(Object.fromEntries(limitKinds.map((kind) => [kind, written(limits[kind])]))).toEqual({
      postPerNetwork: '3000/300',
      startOverall: '5000/3600',
      startPerNetwork: '300/3600',
      startBeforeFriction: '60/3600',
      startWithoutSight: '30/3600',
      preparePerNetwork: '300/3600',
      prepareOverall: '2000/3600',
      linkMailOverall: '5000/3600',
      linkMailPerPair: '2/60,5/3600',
      linkMailPerAddress: '2/60,3/3600,5/86400',
      linkMailPerCurp: '5/86400',
      linkMailPerFreeCurp: '50/86400',
      linkMailToHolder: '1/900',
      curpPerAddress: '3/2592000',
      nameTryPerCurp: '10/2592000',
      signInPerRequest: '20/3600',
      documentMailPerAddress: '5/3600',
      mailboxCodePerMail: '5/3600',
      checkPerNetwork: '600/3600',
      staffPerAccount: '5/600',
      staffPerNetwork: '300/600',
      staffCodeOnce: '1/120',
      viewPerStaff: '120/86400',
      preparationPerStaff: '20/600,200/86400',
    });
    const table = readFileSync('docs/operating.md', 'utf8');
    for (const kind of limitKinds) {
      expect(table).toContain(`\`${nameOf(kind).slice('LIMIT_'.length)}\``);
      expect(table).toContain(written(limits[kind]));
    }
  });

  test('are wider for an address where no mail leaves the machine, and the same for everything else', () => {
    const { limits: strict } = parseLimits({});
    const { limits: here } = parseLimits({}, { mailStaysHere: true });
    expect(limitKinds.filter((kind) => written(here[kind]) !== written(strict[kind]))).toEqual([
      'linkMailPerAddress',
      'linkMailPerCurp',
      'curpPerAddress',
    ]);
    const { limits: set } = parseLimits({ LIMIT_CURP_PER_ADDRESS: '3/60' }, { mailStaysHere: true });
    expect(written(set.curpPerAddress)).toBe('3/60');
  });

  test.each(limitKinds)('%s can be set by a variable of its own, and changes no other', (kind) => {
    const { limits, mistakes } = parseLimits({ [nameOf(kind)]: ' 7/60 ' });
    expect(mistakes).toEqual([]);
    expect(limits).toEqual({ ...parseLimits({}).limits, [kind]: [{ points: 7, seconds: 60 }] });
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
    '1/31622401',
    '1/99999999',
    '5/60,',
    ',5/60',
    '5/60,7/60',
    '1/1,1/2,1/3,1/4,1/5,1/6',
    '0x5/60',
    '5/60;',
  ])('cannot be %j: the limit stays and a sentence says why', (text) => {
    const { limits, mistakes } = parseLimits({ [variable]: text });
    expect(limits).toEqual(parseLimits({}).limits);
    expect(mistakes.map(({ en }) => en)).toEqual([
      `${variable} must have the form points/seconds, for example 5/3600, or several of different length with commas between them, each with 1 to 31622400 seconds`,
    ]);
  });

  test('can be off, or as long as a year', () => {
    const read = (text: string) => parseLimits({ [variable]: text }).limits.startPerNetwork;
    expect(read('0/60')).toEqual([{ points: 0, seconds: 60 }]);
    expect(read('999999999/31622400')).toEqual([{ points: 999_999_999, seconds: 31_622_400 }]);
  });

  test('can have several windows, in any order', () => {
    const { limits } = parseLimits({ [variable]: '5/86400, 1/60,3/3600' });
    expect(limits.startPerNetwork).toEqual([
      { points: 1, seconds: 60 },
      { points: 3, seconds: 3_600 },
      { points: 5, seconds: 86_400 },
    ]);
  });

  test('in memory last no longer than a timer can wait', () => {
    expect(parseLimits({ LIMIT_POST_PER_NETWORK: '1/2147483' }).mistakes).toEqual([]);
    expect(parseLimits({ LIMIT_POST_PER_NETWORK: '1/2147484' }).mistakes).toHaveLength(1);
  });

  test('have one sentence for each mistake', () => {
    const wrong = Object.fromEntries(limitKinds.map((kind) => [nameOf(kind), 'x']));
    expect(parseLimits(wrong).mistakes).toHaveLength(limitKinds.length);
  });
});
