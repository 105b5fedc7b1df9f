import { describe, expect, test } from 'vitest';
import { locales } from '#lib/domain/basics/locale.ts';
import { type NoticeFacts, privacyNotice } from '#lib/i18n/privacy-notice.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { settle } from '#lib/server/settings/issuer.ts';
import { noticeFacts, noticeOf } from '#lib/server/settings/privacy-notice.ts';

const environmentOf = (variables: Record<string, string> = {}) =>
  settle(readEnvironment(variables), ['noIssuerName']);
const factsOf = (variables: Record<string, string> = {}) => noticeFacts(environmentOf(variables));
const school = {
  ISSUER_NAME: 'Escuela de Prueba',
  ISSUER_PRIVACY_RESPONSIBLE: 'la dirección de la Escuela de Prueba',
  ISSUER_ADDRESS: 'calle Imaginaria 12, Roma Norte',
  ISSUER_PRIVACY_CONTACT: 'privacidad@escuela.example',
};

const textOf = (locale: 'es' | 'en', facts: NoticeFacts): string => {
  const { sections } = privacyNotice(locale, facts);
  return sections
    .flatMap(({ title, lead, items, paragraphs, pairs }) => [
      title,
      lead ?? '',
      ...(items ?? []),
      ...(paragraphs ?? []),
      ...(pairs?.map(([what, then]) => `${what}: ${then}`) ?? []),
    ])
    .map(plainText)
    .join('\n');
};

describe.each(locales)('the privacy notice (%s)', (locale) => {
  test('says who is responsible, where they are and where to ask', () => {
    const text = textOf(locale, factsOf(school));
    for (const value of Object.values(school)) expect(text).toContain(value);
  });

  test('says in its short form who is responsible and where, and links to the rights and to the whole notice', () => {
    const brief = privacyNotice(locale, factsOf(school)).brief.join('\n');
    for (const part of [
      school.ISSUER_PRIVACY_RESPONSIBLE,
      school.ISSUER_ADDRESS,
      '(/privacidad#derechos)',
      '(/privacidad)',
    ])
      expect(brief).toContain(part);
  });

  test('names only the law that applies, and both laws by default', () => {
    const general = 'Ley General de Protección';
    const federal = 'Ley Federal de Protección';
    const laws = (regime?: string) => {
      const text = textOf(locale, factsOf(regime ? { PRIVACY_REGIME: regime } : {}));
      return [text.includes(general), text.includes(federal)];
    };
    expect(laws('sujeto_obligado')).toEqual([true, false]);
    expect(laws('particular')).toEqual([false, true]);
    expect(laws()).toEqual([true, true]);
  });

  test('prints the periods that are set', () => {
    const text = textOf(locale, factsOf({ RETENTION_ANSWERS: '9d', RETENTION_AUDIT: '7y' }));
    expect(text).toMatch(locale === 'es' ? /: 9 días/ : /: 9 days/);
    expect(text).toMatch(locale === 'es' ? /: 7 años/ : /: 7 years/);
    expect(text).not.toMatch(locale === 'es' ? /: 30 días\n.*terminar/ : /: 30 days\n.*finish/);
  });

  test.each(['sujeto_obligado', 'particular'])(
    'says what the desk records, for how long, and that looks are audited (%s)',
    (regime) => {
      const text = textOf(locale, factsOf({ PRIVACY_REGIME: regime, RETENTION_ANSWERS: '9d' }));
      const said =
        locale === 'es'
          ? [
              /iniciales de tu turno.*últimas 4 letras/,
              /ventanilla: tu turno.*: 9 días/,
              /queda anotado quién fue y cuándo/,
            ]
          : [
              /initials on your ticket.*last 4 letters/,
              /window: your ticket.*: 9 days/,
              /we record who sees your data, and when/,
            ];
      for (const part of said) expect(text).toMatch(part);
    },
  );

  test('speaks of visitors in a demonstration only', () => {
    const facts = factsOf();
    const own = locale === 'es' ? 'tu propia CURP' : 'your own CURP';
    expect(textOf(locale, facts)).toContain(own);
    expect(textOf(locale, { ...facts, demonstration: false })).not.toContain(own);
  });

  test('cites no law that was repealed', () => {
    expect(textOf(locale, factsOf())).not.toMatch(/2010|2017|INAI|IFAI/);
  });
});

describe('the fingerprint of the notice', () => {
  const hashOf = (variables?: Record<string, string>) => noticeOf(environmentOf(variables)).hash;

  test('is the same for the same texts', () => {
    expect(hashOf()).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf()).toBe(hashOf());
  });

  test('changes with every value of the operator', () => {
    const changes = [
      {},
      ...Object.entries(school).map(([name, value]) => ({ [name]: value })),
      { PRIVACY_REGIME: 'particular' },
      { PRIVACY_REGIME: 'sujeto_obligado' },
      { ISSUER_LEGAL_BASIS: 'artículo 1 de la Ley de Prueba' },
      { RETENTION_LOGS: '20d' },
    ];
    expect(new Set(changes.map(hashOf)).size).toBe(changes.length);
  });
});
