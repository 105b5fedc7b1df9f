import { createHash, createPrivateKey, createPublicKey, sign, X509Certificate } from 'node:crypto';
import { createCmsSigner } from '#lib/adapters/signer/cms.ts';
import { createPdfSigner } from '#lib/adapters/signer/sign-pdf.ts';
import { createSigner } from '#lib/adapters/signer/signer.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { PublishedKey, SigningIdentity } from '#lib/usecases/ports/signing.ts';

/** The parts of an identity, in PEM. `statementKeyPem`: P-256; the key of the certificate when left out. */
export type IdentityParts = {
  keyPem: string;
  certificatePem: string;
  /** The certificates above, nearest first. */
  chainPem?: string[];
  serial: string;
  demonstration: boolean;
  statementKeyPem?: string;
};

const spkiOf = (keyPem: string): Buffer =>
  createPublicKey(createPrivateKey(keyPem)).export({ type: 'spki', format: 'der' });

/** First 8 characters of base64url(SHA-256(SPKI)). */
export const keyIdOf = (spki: Uint8Array): string =>
  createHash('sha256').update(spki).digest('base64url').slice(0, 8);

/** Subject of a certificate on one line. */
const subjectOf = (certificate: X509Certificate): string => certificate.subject.split('\n').join(', ');

function publishedKeys({ keyPem, certificatePem, serial, demonstration, statementKeyPem }: IdentityParts) {
  const certificate = new X509Certificate(certificatePem);
  const common = {
    serial,
    subject: subjectOf(certificate),
    from: certificate.validFromDate.getTime(),
    until: certificate.validToDate.getTime(),
    demonstration,
  };
  const published = (pem: string, vouchedBy: string | null): PublishedKey => {
    const spki = spkiOf(pem);
    return { keyId: keyIdOf(spki), spki: spki.toString('base64'), certificatePem: vouchedBy, ...common };
  };
  const own = published(keyPem, certificatePem);
  return statementKeyPem ? [own, published(statementKeyPem, null)] : [own];
}

/**
 * Joins a key with its certificate into all that this installation signs with; both are parsed once.
 * Throws one clear sentence for a key that cannot be used.
 */
export function createIdentity(parts: IdentityParts, clock: Clock): SigningIdentity {
  const { keyPem, certificatePem, chainPem = [], serial, demonstration, statementKeyPem = keyPem } = parts;
  const certificate = new X509Certificate(certificatePem);
  const chain = chainPem.map((pem) => new X509Certificate(pem));
  const statementKey = createPrivateKey(statementKeyPem);
  const makeCms = createCmsSigner({
    key: createPrivateKey(keyPem),
    certificates: [certificate, ...chain].map(({ raw }) => raw),
  });
  return {
    ...createSigner({ keyPem, serial }),
    certificatePem,
    subject: subjectOf(certificate),
    notAfter: certificate.validToDate.getTime(),
    demonstration,
    signatureRoom: signatureRoomOf([certificate, ...chain]),
    signPdf: createPdfSigner(makeCms, clock.now),
    statementKeyId: keyIdOf(spkiOf(statementKeyPem)),
    signStatement: (bytes) => sign('sha256', bytes, { key: statementKey, dsaEncoding: 'ieee-p1363' }),
    publishedKeys: publishedKeys(parts),
  };
}

/** Certificates, an RSA signature of 4096 bits, names and attributes. */
const signatureRoomOf = (certificates: X509Certificate[]): number =>
  certificates.reduce((sum, { raw }) => sum + raw.length, 1280);
