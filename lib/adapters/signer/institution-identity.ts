import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode, keepFirst, readIfThere } from '#lib/adapters/keyring/private-file.ts';
import { newKeyPem, serialOf } from '#lib/adapters/signer/demonstration-key.ts';
import { createIdentity } from '#lib/adapters/signer/identity.ts';
import { readPkcs12 } from '#lib/adapters/signer/pkcs12.ts';
import { isStrongEnough } from '#lib/adapters/signer/signer.ts';
import type { IssuerCertificate } from '#lib/domain/document/issuer.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';

/** Where an institution keeps its key: a pair of PEM files (the certificates above it may follow in the first) or PKCS #12. */
export type IssuerFiles = {
  certificateFile: string | null;
  keyFile: string | null;
  pkcs12File: string | null;
  keyPassphrase: string | null;
};
export type Institution = { identity: SigningIdentity; certificate: IssuerCertificate };

type Pair = { key: KeyObject; certificates: X509Certificate[] };

function readFile(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const what = hasCode(error, 'ENOENT')
      ? 'names a file that is not there'
      : 'names a file that cannot be read';
    throw new Error(`${variable} ${what}: ${path}`, { cause: error });
  }
}

function readCertificates(path: string): X509Certificate[] {
  const pem = readFile('ISSUER_CERTIFICATE_FILE', path).toString('latin1');
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length === 0) throw new Error('no PEM block');
    return blocks.map((block) => new X509Certificate(block));
  } catch (error) {
    throw new Error(`ISSUER_CERTIFICATE_FILE holds no certificate in PEM: ${path}`, { cause: error });
  }
}

function readKey(path: string, passphrase: string | null): KeyObject {
  const key = readFile('ISSUER_KEY_FILE', path).toString('latin1');
  try {
    return createPrivateKey(passphrase === null ? key : { key, passphrase });
  } catch (error) {
    throw new Error(
      key.includes('ENCRYPTED')
        ? `The key of ISSUER_KEY_FILE does not open with ISSUER_KEY_PASSPHRASE: ${path}`
        : `ISSUER_KEY_FILE holds no private key in PEM: ${path}`,
      { cause: error },
    );
  }
}

async function readPair(files: IssuerFiles): Promise<Pair | null> {
  const { certificateFile, keyFile, pkcs12File, keyPassphrase } = files;
  if (pkcs12File !== null)
    return readPkcs12(readFile('ISSUER_PKCS12_FILE', pkcs12File), keyPassphrase ?? '', pkcs12File);
  if (certificateFile === null || keyFile === null) return null;
  return { certificates: readCertificates(certificateFile), key: readKey(keyFile, keyPassphrase) };
}

const day = (date: Date) => date.toISOString().slice(0, 10);

/** The certificate of the key, in force and strong; throws one clear sentence for anything else. */
function checkPair({ key, certificates }: Pair, now: number): X509Certificate {
  if (!isStrongEnough(key))
    throw new Error('The key of the institution is too weak: it must be P-256 or RSA of at least 2048 bits.');
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (!own) throw new Error('The key and the certificate of the institution do not belong together.');
  if (own.validFromDate.getTime() > now)
    throw new Error(`The certificate of the institution only counts from ${day(own.validFromDate)} on.`);
  if (own.validToDate.getTime() <= now)
    throw new Error(`The certificate of the institution expired on ${day(own.validToDate)}: renew it.`);
  return own;
}

const valuesOf = (value: unknown): string[] => [value].flat().filter((each) => typeof each === 'string');

function describe(certificate: X509Certificate): IssuerCertificate {
  const { subject } = certificate.toLegacyObject();
  const alternatives = certificate.subjectAltName ?? '';
  return {
    names: [...valuesOf(subject.O), ...valuesOf(subject.CN)],
    domains: [
      ...Array.from(alternatives.matchAll(/DNS:([^,\s"]+)/g), ([, domain = '']) => domain),
      ...Array.from(alternatives.matchAll(/email:[^,\s"@]+@([^,\s"]+)/g), ([, domain = '']) => domain),
    ],
    selfSigned: certificate.verify(certificate.publicKey),
  };
}

const pemOfKey = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Statements in QR codes need short signatures: an RSA certificate gets a P-256 key beside it, made once in `directory`. */
function statementKeyPem(key: KeyObject, directory: string): string | undefined {
  if (key.asymmetricKeyType === 'ec') return undefined;
  const path = join(directory, 'statement-key.pem');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (readIfThere(path) === null) keepFirst(path, newKeyPem());
  return readIfThere(path) ?? undefined;
}

/** Opens the institution's key and certificate; null when none is given. Throws one clear sentence when they cannot be used. */
export async function openInstitution(
  files: IssuerFiles,
  directory: string,
  clock: Clock,
): Promise<Institution | null> {
  const pair = await readPair(files);
  if (!pair) return null;
  const own = checkPair(pair, clock.now());
  const keyPem = pemOfKey(pair.key);
  const statementKey = statementKeyPem(pair.key, directory);
  const identity = createIdentity(
    {
      keyPem,
      certificatePem: own.toString(),
      chainPem: pair.certificates.filter((each) => each !== own).map(String),
      serial: serialOf(keyPem, false),
      demonstration: false,
      ...(statementKey && { statementKeyPem: statementKey }),
    },
    clock,
  );
  return { identity, certificate: describe(own) };
}
