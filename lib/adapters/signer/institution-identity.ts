import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode, keepFirst, readIfThere } from '#lib/adapters/keyring/private-file.ts';
import { newKeyPem, serialOf } from '#lib/adapters/signer/demonstration-key.ts';
import { createIdentity } from '#lib/adapters/signer/identity.ts';
import {
  closed,
  expired,
  missingFile,
  noCertificate,
  noPair,
  noPemKey,
  notYet,
  unreadableFile,
  weakKey,
} from '#lib/adapters/signer/key-mistakes.ts';
import { readPkcs12 } from '#lib/adapters/signer/pkcs12.ts';
import { isStrongEnough } from '#lib/adapters/signer/signer.ts';
import type { IssuerCertificate } from '#lib/domain/document/issuer.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';
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
    const mistake = hasCode(error, 'ENOENT') ? missingFile : unreadableFile;
    throw new OperatorError([mistake(variable, path)], { cause: error });
  }
}

function readCertificates(path: string): X509Certificate[] {
  const pem = readFile('ISSUER_CERTIFICATE_FILE', path).toString('latin1');
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    if (blocks.length === 0) throw new Error('no PEM block');
    return blocks.map((block) => new X509Certificate(block));
  } catch (error) {
    throw new OperatorError([noCertificate(path)], { cause: error });
  }
}

function readKey(path: string, passphrase: string | null): KeyObject {
  const key = readFile('ISSUER_KEY_FILE', path).toString('latin1');
  try {
    return createPrivateKey(passphrase === null ? key : { key, passphrase });
  } catch (error) {
    const mistake = key.includes('ENCRYPTED') ? closed('ISSUER_KEY_FILE', path) : noPemKey(path);
    throw new OperatorError([mistake], { cause: error });
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

/** The certificate of the key, in force and strong; throws an `OperatorError` for anything else. */
function checkPair({ key, certificates }: Pair, now: number): X509Certificate {
  if (!isStrongEnough(key)) throw new OperatorError([weakKey]);
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (!own) throw new OperatorError([noPair]);
  if (own.validFromDate.getTime() > now) throw new OperatorError([notYet(day(own.validFromDate))]);
  if (own.validToDate.getTime() <= now) throw new OperatorError([expired(day(own.validToDate))]);
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

/** Opens the institution's key and certificate; null when none is given. Throws an `OperatorError` when they cannot be used. */
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
