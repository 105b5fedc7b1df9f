import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '#lib/domain/basics/base64url.ts';
import {
  decodeStatement,
  digitsOfStatement,
  encodeStatement,
  findStatement,
  initialsOf,
  openStatement,
  sealStatement,
} from '#lib/domain/document/statement.ts';
import { anyStatement, aStatement } from '#tests/support/statements.ts';

describe('the statement of a QR', () => {
  test('decodes to what was encoded, 2,000 times', () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        expect(decodeStatement(encodeStatement(statement))).toEqual(statement);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is short: at most 60 bytes', () => {
    const long = aStatement({ initials: 'ÑÑÑÑÑÑÑÑÑ', issuer: 'Secretaría de Atención a la Ciudadanía' });
    const bytes = encodeStatement(long);
    expect(bytes.length).toBeLessThanOrEqual(60);
    expect(decodeStatement(bytes)).toMatchObject({ initials: 'ÑÑÑÑÑÑ', issuer: 'Secretaría de Atención' });
  });

  test('contains only initials and three digits of the person', () => {
    const bytes = Buffer.from(encodeStatement(aStatement())).toString('latin1');
    for (const secret of ['SASO', 'Santill', '0026750001']) expect(bytes).not.toContain(secret);
  });

  test.each([
    ['a folio of 21 digits', { folio: '1'.repeat(21) }],
    ['a day before 2000', { issuedOn: { year: 1999, month: 12, day: 31 } }],
    ['a day after 2179', { issuedOn: { year: 2180, month: 1, day: 1 } }],
    ['two digits', { lastDigits: '15' }],
    ['a key id of another length', { keyId: 'AAAAAAA' }],
  ])('cannot be made with %s', (_, about) => {
    expect(() => encodeStatement(aStatement(about))).toThrow(RangeError);
  });

  test('is refused when its bytes are cut, too long, of another version or not text', () => {
    const bytes = encodeStatement(aStatement());
    for (let length = 0; length < bytes.length; length++)
      expect(decodeStatement(bytes.subarray(0, length))).toBeNull();
    expect(decodeStatement(Uint8Array.from([...bytes, 0]))).toBeNull();
    expect(decodeStatement(bytes.with(0, 2))).toBeNull();
    expect(decodeStatement(bytes.with(1, 8))).toBeNull();
    expect(decodeStatement(bytes.with(23, 0xff))).toBeNull();
  });

  test('is read from any bytes without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const read = decodeStatement(bytes);
        if (read) expect(encodeStatement(read).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('a sealed statement', () => {
  const sealed = sealStatement(encodeStatement(aStatement()), new Uint8Array(64).fill(7));

  test('opens into the bytes and the signature', () => {
    const opened = openStatement(sealed);
    expect(opened?.bytes).toEqual(encodeStatement(aStatement()));
    expect(opened?.signature).toEqual(new Uint8Array(64).fill(7));
  });

  test.each(['', '.', 'a.b', `${sealed}.AA`, sealed.replace('.', ''), sealed.slice(0, -1), `${sealed}=`])(
    'does not open as «%s»',
    (text) => {
      expect(openStatement(text)).toBeNull();
    },
  );

  test('is read from the number in its QR, whatever its bytes', () => {
    fc.assert(
      fc.property(anyStatement, fc.uint8Array({ minLength: 64, maxLength: 64 }), (statement, signature) => {
        const text = sealStatement(encodeStatement(statement), signature);
        expect(findStatement(`https://nss.demo.example/verificar/${digitsOfStatement(text)}`)).toBe(text);
      }),
    );
  });

  test.each([
    sealed,
    ` ${sealed}\n`,
    `https://nss.demo.example/verificar/${sealed}`,
    `http://localhost:3000/en/verificar/${sealed} `,
    `/es/verificar#${sealed}`,
  ])('is found in «%s»', (text) => {
    expect(findStatement(text)).toBe(sealed);
  });

  test.each([
    '7KQ2 M9XD 4TRA H0VN 83WE J5CP 6B',
    `https://otro.example/${sealed}`,
    'https://nss.demo.example/',
  ])('is not found in «%s»', (text) => {
    expect(findStatement(text)).toBeNull();
  });
});

test('base64url has one spelling for the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
  );
  expect(fromBase64url('AB')).toBeNull();
  expect(fromBase64url('AA==')).toBeNull();
});

test.each([
  [{ givenNames: 'Óscar', firstSurname: 'Santillán', secondSurname: 'Sandoval' }, 'ÓSS'],
  [{ givenNames: "'Ñeca", firstSurname: 'de la O', secondSurname: '' }, 'ÑD'],
  [{ givenNames: 'O\u0301scar', firstSurname: '漢', secondSurname: 'x' }, 'Ó漢X'],
])('initials of %o are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
