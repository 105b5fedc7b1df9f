import { describe, expect, test } from 'vitest';
import { defaultRetention, periodOf } from '#lib/domain/privacy/retention.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { parsePrivacy } from '#lib/server/settings/privacy-settings.ts';

describe('the retention periods', () => {
  test('are those of the threat model by default', () => {
    expect(parsePrivacy({})).toMatchObject({ privacy: { retention: defaultRetention }, mistakes: [] });
    expect(defaultRetention).toEqual({
      unconfirmed: 48,
      answers: 720,
      mails: 24,
      documents: 24,
      links: 168,
      preparations: 168,
      visitors: 24,
      audit: 43_800,
      totals: 43_800,
      logs: 720,
      backups: 840,
    });
  });

  test.each([
    ['RETENTION_UNCONFIRMED', '72h', 'unconfirmed', 72],
    ['RETENTION_ANSWERS', ' 10d ', 'answers', 240],
    ['RETENTION_AUDIT', '2y', 'audit', 17_520],
  ] as const)('%s=%s is taken', (name, text, kind, hours) => {
    expect(parsePrivacy({ [name]: text }).privacy.retention[kind]).toBe(hours);
  });

  test.each(['0h', '3 0d', '-1d', '48', '1w', '9999999d', '23h', '31d'])(
    'of %s are refused with a sentence',
    (text) => {
      expect(() => readEnvironment({ RETENTION_UNCONFIRMED: text })).toThrow(
        'RETENTION_UNCONFIRMED must be hours, days or years, such as 48h, 30d or 5y, from 1d to 30d',
      );
    },
  );

  test('are written in the unit that people use', () => {
    expect([1, 48, 72, 100, 168, 43_800].map(periodOf)).toEqual([
      { unit: 'hours', count: 1 },
      { unit: 'hours', count: 48 },
      { unit: 'days', count: 3 },
      { unit: 'hours', count: 100 },
      { unit: 'days', count: 7 },
      { unit: 'years', count: 5 },
    ]);
  });
});

test('the law is one of two', () => {
  expect(parsePrivacy({ PRIVACY_REGIME: 'sujeto_obligado' }).privacy.regime).toBe('sujeto_obligado');
  expect(() => readEnvironment({ PRIVACY_REGIME: 'ninguno' })).toThrow(
    'PRIVACY_REGIME must be one of: sujeto_obligado, particular',
  );
});

test.each(['seguridad@escuela.example', 'http://escuela.example', 'mailto:a b@c.example'])(
  'the contact for vulnerabilities cannot be %j',
  (contact) => {
    expect(() => readEnvironment({ SECURITY_CONTACT: contact })).toThrow(
      'SECURITY_CONTACT must begin with mailto: or https://',
    );
  },
);
