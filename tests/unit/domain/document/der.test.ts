import { describe, expect, test } from 'vitest';
import { der, derOid, isExactDer, tag } from '#lib/domain/document/der.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('DER', () => {
  test('lengths are written the shortest way', () => {
    expect(hex(der(tag.octetString, new Uint8Array(5))).slice(0, 4)).toBe('0405');
    expect(hex(der(tag.octetString, new Uint8Array(0x80))).slice(0, 6)).toBe('048180');
    expect(hex(der(tag.octetString, new Uint8Array(0x1234))).slice(0, 8)).toBe('04821234');
    expect(() => der(tag.octetString, new Uint8Array(0x10000))).toThrow('too long');
  });

  test('object identifiers are those of the standards', () => {
    expect(hex(derOid('1.2.840.113549.1.7.2'))).toBe('06092a864886f70d010702');
    expect(hex(derOid('2.16.840.1.101.3.4.2.1'))).toBe('0609608648016503040201');
  });

  test('written values are exact on every level', () => {
    const text = der(tag.utf8, Buffer.from('a'.repeat(300)));
    expect(isExactDer(der(tag.sequence, text, der(tag.set, der(tag.null), text)))).toBe(true);
    expect(isExactDer(new Uint8Array())).toBe(true);
  });

  test.each([
    ['nothing after the tag', '30'],
    ['half a length', '3082'],
    ['a length beyond the end', '30030500'],
    ['a length that leaves something inside', '3004050005'],
    ['something behind it', '30020500ff'],
    ['zeros behind it', '05000000'],
    ['a long way to write a length', '3081020500'],
    ['a very long way', '300205000000'],
    ['an endless length', '30800500'],
  ])('is not exact: %s', (_name, text) => {
    expect(isExactDer(Buffer.from(text, 'hex'))).toBe(false);
  });
});
