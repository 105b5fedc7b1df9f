import { describe, expect, test } from 'vitest';
import { startSchema } from '#lib/domain/form/answers.ts';
import { fieldErrors, guarded, networkOf, readFields, type Trouble } from '#lib/server/visit/action.ts';
import { readHumanAnswer } from '#lib/server/visit/human-answer.ts';
import { testDay } from '#tests/support/builders.ts';
import { browser } from '#tests/support/next-headers.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const posted = (...pairs: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
};

describe('the fields of a posted form', () => {
  test("are read as texts: the first of each, '' for a file or a missing field", () => {
    const data = posted(['curp', 'one'], ['curp', 'two'], ['email', new Blob(['x'])], ['other', 'x']);
    expect(readFields(data, ['curp', 'email', 'street'])).toEqual({ curp: 'one', email: '', street: '' });
  });

  test('cannot be anything but own texts', () => {
    const fields = readFields(posted(['__proto__', 'x'], ['constructor', 'y']), ['constructor', 'curp']);
    expect(fields).toEqual({ constructor: 'y', curp: '' });
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  test('carry the first complaint of each', () => {
    const checked = startSchema(testDay).safeParse({ curp: '', email: 'x', emailConfirmation: '' });
    if (checked.success) throw new Error('was accepted');
    expect(fieldErrors(checked.error)).toEqual({
      curp: 'curp.EMPTY',
      email: 'email.NO_AT',
      emailConfirmation: 'emailConfirmation.EMPTY',
    });
  });

  test('contain the answer of the human check', () => {
    const data = posted(
      ['humanToken', 't'],
      ['humanSolution', 's'],
      ['letters', 'l'],
      ['withoutSight', 'on'],
      ['website', 'w'],
    );
    expect(readHumanAnswer(data)).toEqual({
      token: 't',
      solution: 's',
      letters: 'l',
      withoutSight: true,
      trap: 'w',
    });
    expect(readHumanAnswer(posted())).toMatchObject({ token: '', withoutSight: false, trap: '' });
  });
});

describe('the network of a browser', () => {
  test.each([
    ['of an IPv4 address is the address', '203.0.113.7', '203.0.113.7'],
    ['of an IPv6 address is its first half', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['that nobody reports', null, 'unknown'],
  ])('%s', async (_, forwarded, network) => {
    await serverRig({});
    if (forwarded !== null) browser.headers.set('x-forwarded-for', forwarded);
    expect(await networkOf()).toBe(network);
  });
});

describe('a guarded action', () => {
  test('T15: does not run for a network that sends too many forms, which reads how long to wait', async () => {
    const { events } = await serverRig({ LIMIT_POST_PER_NETWORK: '2/600' });
    const send = async (address: string) => {
      browser.headers.set('x-forwarded-for', address);
      return guarded<Trouble | 'done'>(
        'start',
        async () => 'done',
        (given) => given,
      );
    };
    expect(await send('203.0.113.7')).toBe('done');
    expect(await send('203.0.113.7')).toBe('done');
    expect(await send('203.0.113.7')).toMatchObject({
      key: 'form.tooManyPosts|wait.minutes:10',
      reference: null,
    });
    expect(await send('203.0.113.8')).toBe('done');
    expect(events).toEqual([{ name: 'limit.reached', fields: { kind: 'postPerNetwork', where: 'start' } }]);
  });

  test('answers what the act answers', async () => {
    await serverRig();
    expect(
      await guarded(
        'start',
        async () => 'done',
        () => 'failed',
      ),
    ).toBe('done');
  });

  test('T21: gives a reference to the person and to the log, and repeats nothing that was typed', async () => {
    const { events } = await serverRig();
    const broken = () => Promise.reject(new TypeError('cannot read SASO750909HDFNNS05'));
    const { key, reference } = await guarded<Trouble>('start', broken, (given) => given);
    expect(key).toBe('form.failed');
    expect(reference).toMatch(/^\d{6}$/);
    expect(events).toEqual([
      { name: 'action.failed', fields: { where: 'start', reference, errorName: 'TypeError' } },
    ]);
  });

  test('logs the type of a thrown value that is no error', async () => {
    const { events } = await serverRig();
    await guarded(
      'start',
      () => Promise.reject('text'),
      () => null,
    );
    expect(events).toMatchObject([{ fields: { errorName: 'string' } }]);
  });

  test('lets a redirect and a missing page through', async () => {
    const { events } = await serverRig();
    const signal = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;/es' });
    await expect(
      guarded(
        'start',
        () => Promise.reject(signal),
        () => null,
      ),
    ).rejects.toBe(signal);
    expect(events).toEqual([]);
  });
});
