import { describe, expect, test } from 'vitest';
import { isWellFormedPost } from '#lib/server/http/well-formed-posts.ts';

const address = 'http://localhost/es/tramite';

const post = (fields: [string, string][], headers: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return isWellFormedPost(new Request(address, { method: 'POST', body, headers }));
};

const state = JSON.stringify([{ fields: {}, values: { curp: '$$50', form: '$undefined' }, attempt: 0 }]);
const plain = (given: string): [string, string][] => [
  ['$ACTION_REF_1', ''],
  ['$ACTION_1:0', '{"id":"60","bound":"$@1"}'],
  ['$ACTION_1:1', given],
  ['curp', '$F1 is what a person may type'],
];

describe('T15: a post without JavaScript', () => {
  test('passes as the forms of this site send it', async () => {
    expect(await post(plain(state))).toBe(true);
    expect(
      await post([
        ['$ACTION_ID_60', ''],
        ['locale', 'es'],
      ]),
    ).toBe(true);
    expect(await post([['locale', 'es']])).toBe(true);
  });

  test.each([
    '',
    'x',
    'null',
    '{}',
    '[',
    '[{}',
    '[{},{}]',
    '[]',
    '["$F1"]',
    '[{"a":"$1:__proto__"}]',
    '["$@1"]',
    '["$n5"]',
  ])('is refused with the state %j', async (given) => {
    expect(await post(plain(given))).toBe(false);
  });

  test('is refused without its state, with two, and with an endlessly nested one', async () => {
    expect(await post([['$ACTION_REF_1', '']])).toBe(false);
    expect(await post([...plain(state), ['$ACTION_1:1', state]])).toBe(false);
    expect(await post(plain('['.repeat(50_000) + ']'.repeat(50_000)))).toBe(false);
    expect(await post(plain(`${'[{"a":'.repeat(20)}1${'}]'.repeat(20)}`))).toBe(false);
  });
});

describe('T15: a post of our scripts', () => {
  const scripted = { 'next-action': '60' };

  test('passes with the fields of a form, and a state before them', async () => {
    expect(
      await post(
        [
          ['1_curp', 'x'],
          ['0', '["$K1"]'],
        ],
        scripted,
      ),
    ).toBe(true);
    expect(
      await post(
        [
          ['1_curp', 'x'],
          ['0', '[{"fields":{}},"$K1"]'],
        ],
        scripted,
      ),
    ).toBe(true);
  });

  test.each(['', 'x', '[]', '{}', '["$F1"]', '["$F1","$K1"]', '["$K1","x"]', '[1,2,"$K1"]', '["$Kx"]'])(
    'is refused with the arguments %j',
    async (given) => {
      expect(await post([['0', given]], scripted)).toBe(false);
    },
  );
});

describe('T15: a body', () => {
  const raw = (type: string, body: string, headers = {}) =>
    isWellFormedPost(
      new Request(address, { method: 'POST', body, headers: { 'content-type': type, ...headers } }),
    );

  test.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', ''],
    ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'],
    ['multipart/mixed; boundary=b', '--b--'],
  ])('that is cut or is no form is refused: %s %j', async (type, body) => {
    expect(await raw(type, body)).toBe(false);
  });

  test('of another kind is left to Next, unless it claims to call an action', async () => {
    expect(await raw('application/json', '{}')).toBe(true);
    expect(await raw('text/plain', '[]', { 'next-action': '60' })).toBe(false);
  });
});
