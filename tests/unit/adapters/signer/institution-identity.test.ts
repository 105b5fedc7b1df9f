import { createPrivateKey, generateKeyPairSync, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { type IssuerFiles, openInstitution } from '#lib/adapters/signer/institution-identity.ts';
import { verifySello } from '#lib/adapters/signer/signer.ts';
import { verifyPdf } from '#lib/adapters/signer/verify-pdf.ts';
import { aFolder } from '#tests/support/folder.ts';
import { anInstitutionPair, institutionDomain, institutionName } from '#tests/support/institution.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';

const clock = { now: Date.now };
const day = 86_400_000;
const fixtures = join(import.meta.dirname, '../../../support/fixtures/keys');
const none: IssuerFiles = { certificateFile: null, keyFile: null, pkcs12File: null, keyPassphrase: null };

type Pair = { keyPem: string; certificatePem: string };

const filesOf = ({ keyPem, certificatePem }: Pair, keyPassphrase: string | null = null): IssuerFiles => {
  const folder = aFolder();
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  writeFileSync(keyFile, keyPem);
  writeFileSync(certificateFile, certificatePem);
  return { ...none, keyFile, certificateFile, keyPassphrase };
};

const open = (files: IssuerFiles, folder = aFolder()) => openInstitution(files, folder, clock);
const openPair = async (about: Parameters<typeof anInstitutionPair>[0]) =>
  open(filesOf(await anInstitutionPair(about)));

const encrypted = (keyPem: string, passphrase: string) =>
  createPrivateKey(keyPem)
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
    .toString();

const signedCopy = async (files: IssuerFiles) => {
  const institution = await open(files);
  if (!institution) throw new Error('no institution');
  const { identity } = institution;
  const render = createRenderer(specimenIssuer, identity.signatureRoom);
  return { identity, pdf: await identity.signPdf(await render('tarjeta', specimenIssuance())) };
};

describe('the key of an institution', () => {
  test('is missing when no file is named', async () => {
    expect(await open(none)).toBeNull();
  });

  test('opens from a pair of PEM files and names its holder', async () => {
    const institution = await open(filesOf(await anInstitutionPair()));
    expect(institution?.certificate).toEqual({
      names: [institutionName, institutionName],
      domains: [institutionDomain],
      selfSigned: false,
    });
    expect(institution?.identity).toMatchObject({ demonstration: false });
    expect(institution?.identity.serial).toMatch(/^1\d{19}$/);
    expect(institution?.identity.publishedKeys).toHaveLength(1);
  });

  test('opens with its passphrase', async () => {
    const pair = await anInstitutionPair();
    const files = filesOf({ ...pair, keyPem: encrypted(pair.keyPem, 'correcta') }, 'correcta');
    expect((await open(files))?.identity.sign('x')).not.toBe('');
  });

  test('with a self-signed certificate says so', async () => {
    expect((await openPair({ selfSigned: true }))?.certificate.selfSigned).toBe(true);
  });

  test.each(['p256', 'rsa'])('opens from PKCS #12 (%s) and signs a PDF and a sello', async (name) => {
    const pkcs12File = join(fixtures, `${name}.p12`);
    const { identity, pdf } = await signedCopy({
      ...none,
      pkcs12File,
      keyPassphrase: 'contraseña de prueba',
    });
    expect(await verifyPdf(pdf, identity.publishedKeys)).toMatchObject({
      state: 'intact',
      serial: identity.serial,
    });
    expect(verifySello(identity.certificatePem, '||x||', identity.sign('||x||'))).toBe(true);
  });

  test('of kind RSA gets a P-256 key for statements, the same at every start', async () => {
    const folder = aFolder();
    const files = { ...none, pkcs12File: join(fixtures, 'rsa.p12'), keyPassphrase: 'contraseña de prueba' };
    const [first, second] = [await open(files, folder), await open(files, folder)];
    const keys = first?.identity.publishedKeys ?? [];
    expect(keys.map(({ certificatePem }) => certificatePem !== null)).toEqual([true, false]);
    expect(keys[1]?.keyId).toBe(first?.identity.statementKeyId);
    expect(second?.identity.statementKeyId).toBe(first?.identity.statementKeyId);
    const statement = Buffer.from('statement');
    const signature = first?.identity.signStatement(statement) ?? new Uint8Array();
    expect(signature).toHaveLength(64);
    const key = { key: Buffer.from(keys[1]?.spki ?? '', 'base64'), format: 'der', type: 'spki' } as const;
    expect(verify('sha256', statement, { ...key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  });
});

const rsa1024 = () =>
  generateKeyPairSync('rsa', { modulusLength: 1024 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

describe('one clear sentence stops the start', () => {
  const cases: [string, () => Promise<IssuerFiles>, RegExp][] = [
    [
      'the key file is missing',
      async () => ({ ...filesOf(await anInstitutionPair()), keyFile: '/no/hay.pem' }),
      /^ISSUER_KEY_FILE names a file that is not there: \/no\/hay\.pem$/,
    ],
    [
      'the certificate file is missing',
      async () => ({ ...filesOf(await anInstitutionPair()), certificateFile: '/no/hay.pem' }),
      /^ISSUER_CERTIFICATE_FILE names a file that is not there/,
    ],
    [
      'the key file cannot be read',
      async () => ({ ...filesOf(await anInstitutionPair()), keyFile: aFolder() }),
      /^ISSUER_KEY_FILE names a file that cannot be read/,
    ],
    [
      'the certificate is none',
      async () => filesOf({ ...(await anInstitutionPair()), certificatePem: 'hola' }),
      /^ISSUER_CERTIFICATE_FILE holds no certificate/,
    ],
    [
      'the key is none',
      async () => filesOf({ ...(await anInstitutionPair()), keyPem: 'hola' }),
      /^ISSUER_KEY_FILE holds no private key/,
    ],
    [
      'it expired',
      async () => filesOf(await anInstitutionPair({ from: Date.now() - 9 * day, until: Date.now() - day })),
      /expired on \d{4}-\d\d-\d\d: renew it\.$/,
    ],
    [
      'it does not count yet',
      async () => filesOf(await anInstitutionPair({ from: Date.now() + day })),
      /only counts from \d{4}-\d\d-\d\d on\.$/,
    ],
    [
      'key and certificate are not a pair',
      async () => filesOf({ ...(await anInstitutionPair()), keyPem: (await anInstitutionPair()).keyPem }),
      /do not match\.$/,
    ],
    [
      'the key is weak',
      async () => filesOf({ ...(await anInstitutionPair()), keyPem: rsa1024() }),
      /too weak/,
    ],
    [
      'the passphrase is missing',
      async () => {
        const pair = await anInstitutionPair();
        return filesOf({ ...pair, keyPem: encrypted(pair.keyPem, 'correcta') });
      },
      /does not open with ISSUER_KEY_PASSPHRASE/,
    ],
    [
      'the passphrase is another one',
      async () => {
        const pair = await anInstitutionPair();
        return filesOf({ ...pair, keyPem: encrypted(pair.keyPem, 'correcta') }, 'otra');
      },
      /does not open with ISSUER_KEY_PASSPHRASE/,
    ],
    [
      'the passphrase of PKCS #12 is another one',
      async () => ({ ...none, pkcs12File: join(fixtures, 'p256.p12'), keyPassphrase: 'otra' }),
      /^ISSUER_PKCS12_FILE does not open with ISSUER_KEY_PASSPHRASE/,
    ],
    [
      'the PKCS #12 is none',
      async () => ({ ...none, pkcs12File: import.meta.filename, keyPassphrase: 'x' }),
      /^ISSUER_PKCS12_FILE holds no PKCS #12/,
    ],
    [
      'the PKCS #12 is encrypted as of old',
      async () => ({
        ...none,
        pkcs12File: join(fixtures, 'legacy.p12'),
        keyPassphrase: 'contraseña de prueba',
      }),
      /^ISSUER_PKCS12_FILE uses an old encryption/,
    ],
  ];
  test.each(cases)('%s', async (_name, files, sentence) => {
    await expect(files().then((each) => open(each))).rejects.toThrow(sentence);
  });
});
