import { describe, expect, test } from 'vitest';
import {
  demonstrationReasons,
  type IssuerFacts,
  reasonsForDemonstration,
} from '#lib/domain/document/issuer.ts';

const real: IssuerFacts = {
  name: 'Caja de Previsión de Prueba',
  certificate: {
    names: ['CAJA DE PREVISION DE PRUEBA'],
    domains: ['prevision.example'],
    selfSigned: false,
  },
  keySigns: true,
  baseUrl: 'https://nss.prevision.example',
  registry: 'external',
};

/** Facts that break one condition each, in the order of the reasons. */
const broken: ((facts: IssuerFacts) => Partial<IssuerFacts>)[] = [
  () => ({ name: 'Operador de demostración' }),
  ({ certificate }) => ({ certificate: certificate && { ...certificate, names: ['Otra Caja'] } }),
  () => ({ keySigns: false }),
  () => ({ baseUrl: 'http://nss.prevision.example' }),
  () => ({ registry: 'simulated' as const }),
];

/** A name that is missing has no certificate that matches it: the second reason follows from the first. */
const follows = (reason: string, missing: string[]) =>
  reason === 'noMatchingCertificate' && missing.includes('noIssuerName');

describe('a demonstration', () => {
  test.each(Array.from({ length: 2 ** 5 }, (_, mask) => mask))(
    'is one unless all five conditions hold: combination %i',
    (mask) => {
      const missing = demonstrationReasons.filter((_, at) => mask & (1 << at));
      let facts = real;
      for (const [at, breakIt] of broken.entries())
        if (mask & (1 << at)) facts = { ...facts, ...breakIt(facts) };
      const reasons = reasonsForDemonstration(facts);
      expect(reasons.filter((reason) => !follows(reason, missing))).toEqual(
        missing.filter((reason) => !follows(reason, missing)),
      );
      expect(reasons.length === 0).toBe(mask === 0);
    },
  );
});

const with_ = (changes: Partial<IssuerFacts>) => reasonsForDemonstration({ ...real, ...changes });
const certificate = (changes: Partial<NonNullable<IssuerFacts['certificate']>>) =>
  with_({
    certificate: { names: [real.name ?? ''], domains: ['prevision.example'], selfSigned: false, ...changes },
  });

describe('the certificate', () => {
  test('matches the name without capitals, accents and punctuation', () => {
    expect(certificate({ names: ['Caja de Previsión, de Prueba.'] })).toEqual([]);
  });

  test.each([
    ['there is none', with_({ certificate: null })],
    ['another name', certificate({ names: ['Caja de Previsión'] })],
    ['no name', certificate({ names: ['', '·'] })],
    ['nobody vouches for it', certificate({ selfSigned: true })],
    ['it says demonstration', certificate({ names: [real.name ?? '', 'DEMO'] })],
  ])('does not count: %s', (_name, reasons) => {
    expect(reasons).toContain('noMatchingCertificate');
  });

  test('with an empty name matches nothing', () => {
    expect(reasonsForDemonstration({ ...real, name: '···' })).toEqual([
      'noIssuerName',
      'noMatchingCertificate',
    ]);
    expect(with_({ name: null })).toEqual(['noIssuerName', 'noMatchingCertificate']);
  });
});

describe('the address', () => {
  test.each([
    'https://prevision.example',
    'https://nss.prevision.example',
    'https://NSS.Prevision.Example:8443/ventanilla',
  ])('%s belongs to the certificate', (baseUrl) => {
    expect(with_({ baseUrl })).toEqual([]);
  });

  test.each([
    'http://nss.prevision.example',
    'https://prevision.example.otro.example',
    'https://imprevision.example',
    'https://localhost',
    'nss.prevision.example',
    'https://prevision.example@otro.example',
  ])('%s does not', (baseUrl) => {
    expect(with_({ baseUrl })).toEqual(['addressNotItsOwn']);
  });

  test('of a top-level domain certifies no host', () => {
    expect(certificate({ domains: ['example', '*.example'] })).toEqual(['addressNotItsOwn']);
    expect(certificate({ domains: ['*.prevision.example'] })).toEqual([]);
  });
});
