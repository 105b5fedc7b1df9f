import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readMailDomain } from '#lib/adapters/network/mail-domain.ts';
import { probeTls } from '#lib/adapters/network/tls-probe.ts';
import {
  checkCertificate,
  checkClock,
  checkIssuer,
  checkKeyFile,
  checkLimits,
  checkPrivacy,
  describeMailDomain,
  describeTls,
} from '#lib/cli/real-issue.ts';
import { createDeps, type Deps } from '#lib/server/deps/deps.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { aFolder } from '#tests/support/folder.ts';
import { anInstitutionPair, institutionVariables } from '#tests/support/institution.ts';

const day = 86_400_000;

const inBoth = (part: string) => ({ es: expect.stringContaining(part), en: expect.stringContaining(part) });

const depsOf = async (variables: Record<string, string>): Promise<Deps> => {
  mkdirSync(variables.DATA_DIR ?? '', { recursive: true });
  const deps = await createDeps(readEnvironment(variables));
  onTestFinished(async () => {
    deps.mailer.close();
    await deps.store.close();
  });
  return deps;
};

describe('what is missing for documents that count', () => {
  test('is a note in a demonstration that nobody configured', async () => {
    const findings = checkIssuer(await depsOf({ DATA_DIR: aFolder(), LOG_LEVEL: 'silent' }));
    expect(findings.map(({ tone }) => tone)).toEqual(['note', 'note', 'note', 'note', 'note']);
  });

  test('is bad for an institution, and each missing thing is named', async () => {
    const { REGISTRY_URL: _, ...variables } = await institutionVariables();
    expect(checkIssuer(await depsOf(variables))).toEqual([{ tone: 'bad', text: inBoth('REGISTRY_URL') }]);
    expect(checkIssuer(await depsOf(await institutionVariables()))).toMatchObject([{ tone: 'good' }]);
  });

  test('is a certificate that ends in a month', async () => {
    const ends = Date.now() + 20 * day;
    const deps = await depsOf(await institutionVariables({ until: ends }));
    expect(checkCertificate(deps)).toMatchObject({
      tone: 'bad',
      text: { es: expect.stringContaining('Renuévalo'), en: expect.stringContaining('Renew') },
    });
    expect(checkCertificate(await depsOf(await institutionVariables()))).toMatchObject({ tone: 'good' });
  });

  test('T23: is a key file that others can read', async () => {
    const variables = await institutionVariables();
    const deps = await depsOf(variables);
    expect(checkKeyFile(deps)).toMatchObject([{ tone: 'good' }]);
    chmodSync(variables.ISSUER_KEY_FILE ?? '', 0o644);
    expect(checkKeyFile(deps)).toMatchObject([{ tone: 'bad' }]);
  });

  test('is a clock that is older than the program', () => {
    expect(checkClock({ clock: { now: () => Date.UTC(2020, 0, 1) } })).toMatchObject({ tone: 'bad' });
    expect(checkClock({ clock: { now: Date.now } })).toMatchObject({ tone: 'good' });
  });
});

describe('the mail domain', () => {
  const records: Record<string, string[][]> = {
    'completa.example': [['otra cosa'], ['v=spf1 ', '-all']],
    '_dmarc.completa.example': [['v=DMARC1; p=reject']],
  };
  const failure = (code: string) => Object.assign(new Error(code), { code });
  const ask = async (name: string) => {
    const found = records[name];
    if (!found) throw failure('ENOTFOUND');
    return found;
  };
  const tones = async (domain: string, askTxt = ask) =>
    describeMailDomain(domain, await readMailDomain(domain, askTxt)).map(({ tone }) => tone);

  test('is good when SPF and DMARC are published, and says that DKIM cannot be checked', async () => {
    expect(await tones('completa.example')).toEqual(['good', 'good', 'note']);
  });

  test('is bad when they are not', async () => {
    expect(await tones('vacia.example')).toEqual(['bad', 'bad', 'note']);
  });

  test('is unknown when the DNS does not answer', async () => {
    const silent = async () => {
      throw failure('ETIMEOUT');
    };
    expect(await tones('completa.example', silent)).toEqual(['note', 'note', 'note']);
    const [first] = describeMailDomain('x.example', await readMailDomain('x.example', silent));
    expect(first?.text.es).toContain('no respondió');
    expect(first?.text.en).toContain('did not answer');
  });
});

describe('the encrypted address', () => {
  let port = 0;
  let close = () => {};
  beforeAll(async () => {
    const { keyPem, certificatePem } = await anInstitutionPair({ domains: ['localhost'], selfSigned: true });
    const server = createServer({ key: keyPem, cert: certificatePem });
    close = () => void server.close();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => close());

  test('is bad when a browser would warn', async () => {
    const tls = await probeTls(`https://localhost:${port}`);
    expect(tls).toMatchObject({ state: 'untrusted' });
    expect(describeTls(tls, Date.now())).toMatchObject({ tone: 'bad' });
  });

  test('is unknown when nobody answers', async () => {
    const tls = await probeTls('https://127.0.0.1:1');
    expect(describeTls(tls, Date.now())).toMatchObject({ tone: 'note' });
  });

  test('is good until a week before its certificate ends', () => {
    const now = Date.now();
    expect(describeTls({ state: 'trusted', until: now + 30 * day }, now)).toMatchObject({ tone: 'good' });
    expect(describeTls({ state: 'trusted', until: now + 3 * day }, now)).toMatchObject({ tone: 'bad' });
  });
});

describe('the limits', () => {
  const told = async (variables: Record<string, string>) =>
    checkLimits(await depsOf({ DATA_DIR: aFolder(), LOG_LEVEL: 'silent', ...variables }));

  test('are those of the program, or named where the operator changed them', async () => {
    expect(await told({})).toEqual([
      {
        tone: 'note',
        text: { es: 'Límites de uso: los de fábrica.', en: 'Limits of use: those of the program.' },
      },
    ]);
    const [own] = await told({ LIMIT_LINK_MAIL_PER_CURP: '9/86400', LIMIT_START_OVERALL: ' ' });
    expect(own?.text.es).toBe('Límites de uso: LIMIT_LINK_MAIL_PER_CURP.');
  });

  test('count everybody as one network behind a proxy that is not named', async () => {
    const https = { BASE_URL: 'https://nss.escuela.example', SMTP_URL: 'smtp://mail.example' };
    expect((await told(https)).map(({ tone }) => tone)).toEqual(['note', 'bad']);
    expect((await told({ ...https, TRUSTED_PROXIES: '1' })).map(({ tone }) => tone)).toEqual(['note']);
  });
});

describe('the privacy notice', () => {
  const told = async (variables: Record<string, string>) =>
    checkPrivacy(await depsOf(variables)).map(({ text }) => text.es);

  test('of an institution names its law, and the periods that it set', async () => {
    const variables = { ...(await institutionVariables()), RETENTION_ANSWERS: '10d' };
    expect(await told({ ...variables, ISSUER_PRIVACY_CONTACT: 'privacidad@prueba.example' })).toEqual([
      expect.stringMatching(/^Aviso de privacidad [\d-]+, huella [0-9a-f]{12}: ley de los particulares\.$/),
      'Plazos de conservación: RETENTION_ANSWERS.',
    ]);
  });

  test('of a demonstration explains both laws and keeps the periods of the program', async () => {
    expect(await told({ DATA_DIR: aFolder(), LOG_LEVEL: 'silent' })).toEqual([
      expect.stringContaining('explica las dos leyes'),
      'Plazos de conservación: los de fábrica.',
    ]);
  });
});
