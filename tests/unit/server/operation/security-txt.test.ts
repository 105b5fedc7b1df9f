import { expect, test } from 'vitest';
import { securityTxt } from '#lib/server/operation/security-txt.ts';
import { testNow } from '#tests/support/builders.ts';

const fieldsOf = (text: string) =>
  new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => [line.replace(/:.*/, ''), line.replace(/^[^:]+: /, '')] as const),
  );

test('security.txt names the contact, the expiry, the languages and the policy (RFC 9116)', () => {
  const fields = fieldsOf(securityTxt('https://nss.example', 'mailto:seguridad@nss.example', testNow));
  expect(Object.fromEntries(fields)).toEqual({
    Contact: 'mailto:seguridad@nss.example',
    Expires: '2027-05-20T18:00:00Z',
    'Preferred-Languages': 'es, en',
    Canonical: 'https://nss.example/.well-known/security.txt',
    Policy: 'https://nss.example/es/seguridad',
  });
});

test('security.txt expires in less than a year', () => {
  const expires = Date.parse(
    fieldsOf(securityTxt('https://nss.example', null, testNow)).get('Expires') ?? '',
  );
  expect(expires).toBeGreaterThan(testNow);
  expect(expires - testNow).toBeLessThan(365 * 86_400_000);
});

test('a demonstration without a contact leads to the page that explains how to report', () => {
  expect(fieldsOf(securityTxt('http://localhost:3000', null, testNow)).get('Contact')).toBe(
    'http://localhost:3000/es/seguridad',
  );
});
