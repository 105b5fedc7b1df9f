import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createHumanCheck,
  type HumanAnswer,
  type HumanChallenge,
  type HumanCheckMode,
} from '#lib/adapters/human-check/human-check.ts';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createMemoryCounts } from '#lib/adapters/limiter/memory-counts.ts';

const minute = 60_000;
const secret = 'the secret of the tests, long enough';

const aCheck = (mode: HumanCheckMode, key = secret) => {
  const time = { now: Date.now() };
  const check = createHumanCheck({
    mode,
    clock: { now: () => time.now },
    random: systemRandom,
    keyring: createKeyring(key),
    uses: createMemoryCounts(),
  });
  /** A form that has been open for five seconds. */
  const openForm = async () => {
    const form = await check.newChallenge();
    time.now += 5_000;
    return form;
  };
  return { check, time, openForm };
};

const answerTo = (form: HumanChallenge, changes: Partial<HumanAnswer> = {}): HumanAnswer => ({
  token: form.token,
  solution: '',
  letters: '',
  withoutSight: false,
  trap: '',
  ...changes,
});

const solve = async ({ puzzle }: HumanChallenge): Promise<string> => {
  const challenge = JSON.parse(puzzle);
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
};

const otherCase = (text: string): string =>
  [...text].map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())).join('');

describe('the letters', () => {
  const aForm = async (mode: HumanCheckMode = 'letters') => {
    const { check, time, openForm } = aCheck(mode);
    const form = await openForm();
    return { check, time, form, letters: check.lettersOf(form.token) ?? '' };
  };

  test('are five, and no two look alike', async () => {
    const { letters } = await aForm();
    expect(letters).toMatch(/^[ABDEFGHJKMNPQRTYabdefghkmnpqrty]{5}$/);
  });

  test.each(['letters', 'silent'] as const)(
    'read right let a person pass where the check is %s',
    async (mode) => {
      const { check, form, letters } = await aForm(mode);
      expect(await check.judge(answerTo(form, { letters }))).toBe('passed');
    },
  );

  test('may be typed with blanks', async () => {
    const { check, form, letters } = await aForm();
    expect(await check.judge(answerTo(form, { letters: ` ${[...letters].join(' ')} ` }))).toBe('passed');
  });

  test('differ by upper and lower case', async () => {
    const { check, form, letters } = await aForm();
    expect(await check.judge(answerTo(form, { letters: otherCase(letters) }))).toBe('failed');
  });

  test.each(['', 'x', 'null', '\u0000'])('read as %j do not pass', async (letters) => {
    const { check, form } = await aForm();
    expect(await check.judge(answerTo(form, { letters }))).toBe('failed');
  });

  test('can be tried again after a mistake', async () => {
    const { check, form, letters } = await aForm();
    await check.judge(answerTo(form, { letters: 'wrong' }));
    expect(await check.judge(answerTo(form, { letters }))).toBe('passed');
  });

  test('work once', async () => {
    const { check, form, letters } = await aForm();
    await check.judge(answerTo(form, { letters }));
    expect(await check.judge(answerTo(form, { letters }))).toBe('failed');
  });

  test('work once when they are sent ten times at once', async () => {
    const { check, form, letters } = await aForm();
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => check.judge(answerTo(form, { letters }))),
    );
    expect(verdicts.filter((verdict) => verdict === 'passed')).toHaveLength(1);
  });

  test('work again when the form came back for another reason', async () => {
    const { check, form, letters } = await aForm();
    const answer = answerTo(form, { letters });
    await check.judge(answer);
    await check.giveBack(answer);
    expect(await check.judge(answer)).toBe('passed');
  });

  test('work for an hour', async () => {
    const { check, time, form, letters } = await aForm();
    time.now += 60 * minute - 5_001;
    expect(check.lettersOf(form.token)).toBe(letters);
    time.now += 1;
    expect(check.lettersOf(form.token)).toBeNull();
    expect(await check.judge(answerTo(form, { letters }))).toBe('failed');
  });

  test('of one form do not open another', async () => {
    const { check, openForm } = aCheck('letters');
    const [one, other] = [await openForm(), await openForm()];
    const letters = check.lettersOf(one.token) ?? '';
    expect(await check.judge(answerTo(other, { letters }))).toBe('failed');
  });
});

describe('a program', () => {
  test('that answers at once must wait, and may answer later', async () => {
    const { check, time } = aCheck('letters');
    const form = await check.newChallenge();
    const answer = answerTo(form, { letters: check.lettersOf(form.token) ?? '' });
    time.now += 799;
    expect(await check.judge(answer)).toBe('tooFast');
    time.now += 1;
    expect(await check.judge(answer)).toBe('passed');
  });

  test('that fills in the invisible field and proves nothing does not pass', async () => {
    const { check, openForm } = aCheck('letters');
    const trap = 'https://example.com';
    expect(await check.judge(answerTo(await openForm(), { withoutSight: true, trap }))).toBe('failed');
    expect(await check.judge(answerTo(await openForm(), { letters: 'zzzzz', trap }))).toBe('failed');
  });

  test('of a person whose browser fills in every field, the invisible one too, passes with the right letters', async () => {
    const { check, openForm } = aCheck('letters');
    const form = await openForm();
    const letters = check.lettersOf(form.token) ?? '';
    expect(await check.judge(answerTo(form, { letters, trap: 'https://example.com' }))).toBe('passed');
  });

  test('that changes the sealed token, anywhere, does not pass', async () => {
    const { check, openForm } = aCheck('letters');
    const form = await openForm();
    const letters = check.lettersOf(form.token) ?? '';
    for (let at = 0; at < form.token.length - 1; at += 1) {
      const changed = form.token[at] === 'A' ? 'B' : 'A';
      const token = form.token.slice(0, at) + changed + form.token.slice(at + 1);
      expect(check.lettersOf(token)).toBeNull();
      expect(await check.judge(answerTo({ ...form, token }, { letters }))).toBe('failed');
    }
  });

  test.each(['', 'x', '{}', 'A'.repeat(40), 'A'.repeat(100_000), 'ñ\u0000'])(
    'that makes up a token does not pass (%#)',
    async (token) => {
      const { check } = aCheck('letters');
      const answer = answerTo({ mode: 'letters', token, puzzle: '' }, { letters: '' });
      expect(await check.judge(answer)).toBe('failed');
      await check.giveBack(answer);
    },
  );

  test('cannot read the letters in the token, nor use one of another installation', async () => {
    const { check, openForm } = aCheck('letters');
    const form = await openForm();
    const letters = check.lettersOf(form.token) ?? '';
    expect(Buffer.from(form.token, 'base64url').toString('latin1')).not.toContain(letters);
    expect(aCheck('letters', `another ${secret}`).check.lettersOf(form.token)).toBeNull();
  });
});

describe('a person who does not see the letters', () => {
  test('continues without them once per form, and the check says so', async () => {
    const { check, openForm } = aCheck('letters');
    const form = await openForm();
    const answer = answerTo(form, { withoutSight: true });
    expect(await check.judge(answer)).toBe('withoutSight');
    expect(await check.judge(answer)).toBe('failed');
  });

  test('passes in full with the right letters', async () => {
    const { check, openForm } = aCheck('letters');
    const form = await openForm();
    const letters = check.lettersOf(form.token) ?? '';
    expect(await check.judge(answerTo(form, { withoutSight: true, letters }))).toBe('passed');
  });
});

describe('the silent puzzle', () => {
  const { check, time, openForm } = aCheck('silent');
  let form: HumanChallenge;
  let solution = '';
  beforeAll(async () => {
    form = await openForm();
    solution = await solve(form);
  });

  test('solved for another form does not pass', async () => {
    expect(await check.judge(answerTo(await openForm(), { solution }))).toBe('failed');
  });

  test('with a changed cost, salt, form or signature does not pass', async () => {
    const solved = JSON.parse(solution);
    const { parameters } = solved.challenge;
    const other = await openForm();
    const forged = [
      { ...solved, challenge: { ...solved.challenge, parameters: { ...parameters, cost: 1 } } },
      { ...solved, challenge: { ...solved.challenge, parameters: { ...parameters, salt: '00' } } },
      { ...solved, challenge: { ...solved.challenge, parameters: { ...parameters, keyPrefix: '' } } },
      { ...solved, challenge: { ...solved.challenge, signature: '00' } },
      { ...solved, challenge: { parameters } },
      { ...solved, solution: { ...solved.solution, counter: solved.solution.counter + 1 } },
      { ...solved, solution: { ...solved.solution, derivedKey: '00'.repeat(32) } },
      { ...solved, challenge: JSON.parse(other.puzzle) },
    ];
    for (const payload of forged)
      expect(await check.judge(answerTo(form, { solution: JSON.stringify(payload) }))).toBe('failed');
  });

  test.each(['', 'x', '{}', '[]', 'null', '"text"', `{"challenge":${'['.repeat(5_000)}`])(
    'answered with %# does not pass, and breaks nothing',
    async (text) => {
      expect(await check.judge(answerTo(form, { solution: text }))).toBe('failed');
    },
  );

  test('does not open a form that asks for letters only', async () => {
    const letters = aCheck('letters');
    const asked = await letters.openForm();
    expect(await letters.check.judge(answerTo(asked, { solution: await solve(asked) }))).toBe('failed');
  });

  test('solved by the browser lets a person pass, once', async () => {
    expect(await check.judge(answerTo(form, { solution }))).toBe('passed');
    expect(await check.judge(answerTo(form, { solution }))).toBe('failed');
    await check.giveBack(answerTo(form));
    expect(await check.judge(answerTo(form, { solution }))).toBe('passed');
  });

  test('is too late after an hour', async () => {
    await check.giveBack(answerTo(form));
    time.now += 60 * minute;
    expect(await check.judge(answerTo(form, { solution }))).toBe('failed');
  });
});

test('a check that is off lets everybody pass', async () => {
  const { check } = aCheck('off');
  const form = await check.newChallenge();
  expect(form.mode).toBe('off');
  expect(await check.judge(answerTo({ ...form, token: 'none' }, { trap: 'x' }))).toBe('passed');
});

describe('a network that starts very many requests', () => {
  const rounds = (form: HumanChallenge): number => JSON.parse(form.puzzle).parameters.cost;

  test('T01: gets a puzzle with five times the work, and the usual one no longer passes', async () => {
    const { check, time, openForm } = aCheck('silent');
    const usual = await openForm();
    expect(await check.judge(answerTo(usual, { solution: await solve(usual) }), 'long')).toBe('failed');
    const long = await check.newChallenge('long');
    time.now += 5_000;
    expect(rounds(long)).toBe(5 * rounds(usual));
    expect(await check.judge(answerTo(long, { solution: await solve(long) }), 'long')).toBe('passed');
  });

  test('cannot sign a shorter puzzle for itself', async () => {
    const { check, openForm } = aCheck('silent');
    const form = await openForm();
    const challenge = JSON.parse(form.puzzle);
    const forged = { ...challenge, parameters: { ...challenge.parameters, cost: 5_000 } };
    const solution = await solve({ ...form, puzzle: JSON.stringify(forged) });
    expect(await check.judge(answerTo(form, { solution }), 'long')).toBe('failed');
  });

  test('still has the letters and the way without sight', async () => {
    const { check, openForm } = aCheck('silent');
    const read = await openForm();
    const letters = check.lettersOf(read.token) ?? '';
    expect(await check.judge(answerTo(read, { letters }), 'long')).toBe('passed');
    expect(await check.judge(answerTo(await openForm(), { withoutSight: true }), 'long')).toBe(
      'withoutSight',
    );
  });
});
