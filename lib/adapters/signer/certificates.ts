import { randomBytes } from 'node:crypto';
import { BitString, fromBER, Integer } from 'asn1js';
import {
  AltName,
  BasicConstraints,
  Certificate,
  CertificationRequest,
  Extension,
  GeneralName,
  PublicKeyInfo,
  RelativeDistinguishedNames,
} from 'pkijs';
import { publicKeyOf } from '#lib/adapters/signer/signer.ts';
import { der, derOid, tag } from '#lib/domain/document/der.ts';

/** Parts of a distinguished name (RFC 5280 §4.1.2.4). */
type Subject = { organization: string; commonName: string; country?: string };

const nameParts = { country: '2.5.4.6', organization: '2.5.4.10', commonName: '2.5.4.3' } as const;
const extensionId = { keyUsage: '2.5.29.15', subjectAltName: '2.5.29.17', basicConstraints: '2.5.29.19' };

const namePart = (type: string, value: string) =>
  der(tag.set, der(tag.sequence, derOid(type), der(tag.utf8, Buffer.from(value, 'utf8'))));

/** Gives each relative name one attribute, because pkijs puts them all into one. */
const nameOf = ({ country, organization, commonName }: Subject): RelativeDistinguishedNames => {
  const name = der(
    tag.sequence,
    ...(country ? [namePart(nameParts.country, country)] : []),
    namePart(nameParts.organization, organization),
    namePart(nameParts.commonName, commonName),
  );
  return new RelativeDistinguishedNames({ schema: fromBER(Uint8Array.from(name).buffer).result });
};

const derOfPem = (pem: string): ArrayBuffer =>
  Uint8Array.from(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')).buffer;

/** PEM of DER with lines of 64 characters (RFC 7468). */
const pemOf = (label: string, der: ArrayBuffer | Uint8Array): string => {
  const lines = Buffer.from(new Uint8Array(der))
    .toString('base64')
    .match(/.{1,64}/g);
  return `-----BEGIN ${label}-----\n${(lines ?? []).join('\n')}\n-----END ${label}-----\n`;
};

const publicKeyInfo = (keyPem: string) =>
  new PublicKeyInfo({ schema: fromBER(derOfPem(publicKeyOf(keyPem))).result });

/** Reads a P-256 key, because every key that this project makes is one. */
const signingKey = (keyPem: string) =>
  crypto.subtle.importKey('pkcs8', derOfPem(keyPem), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);

/** digitalSignature and contentCommitment, or keyCertSign for an authority. */
const usage = (authority: boolean) =>
  new BitString({
    valueHex: Uint8Array.of(authority ? 0x04 : 0xc0).buffer,
    unusedBits: authority ? 2 : 6,
  });

const extensionsOf = ({
  authority = false,
  domains = [],
}: Pick<CertificateParts, 'authority' | 'domains'>) => [
  new Extension({
    extnID: extensionId.basicConstraints,
    critical: true,
    extnValue: new BasicConstraints({ cA: authority }).toSchema().toBER(),
  }),
  new Extension({ extnID: extensionId.keyUsage, critical: true, extnValue: usage(authority).toBER() }),
  ...(domains.length === 0
    ? []
    : [
        new Extension({
          extnID: extensionId.subjectAltName,
          critical: false,
          extnValue: new AltName({ altNames: domains.map((value) => new GeneralName({ type: 2, value })) })
            .toSchema()
            .toBER(),
        }),
      ]),
];

export type CertificateParts = {
  subject: Subject;
  keyPem: string;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
  /** The authority that signs it; the key itself when left out. */
  issuer?: { subject: Subject; keyPem: string };
  /** Whether it may sign other certificates. */
  authority?: boolean;
  domains?: string[];
};

/** Makes an X.509 certificate, in PEM. All keys are P-256. */
export async function newCertificate(parts: CertificateParts): Promise<string> {
  const { subject, keyPem, from, until, issuer = { subject, keyPem } } = parts;
  const certificate = new Certificate();
  certificate.version = 2;
  // 127 random bits and no leading zero (RFC 5280 §4.1.2.2).
  const serial = randomBytes(16);
  serial.writeUInt8((serial.readUInt8(0) & 0x3f) | 0x40, 0);
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from(serial).buffer });
  certificate.issuer = nameOf(issuer.subject);
  certificate.subject = nameOf(subject);
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(until);
  certificate.subjectPublicKeyInfo = publicKeyInfo(keyPem);
  certificate.extensions = extensionsOf(parts);
  await certificate.sign(await signingKey(issuer.keyPem), 'SHA-256');
  return pemOf('CERTIFICATE', certificate.toSchema(true).toBER());
}

const tenYears = 3652 * 86_400_000;

/** Makes the self-signed certificate of a demonstration, whose subject says that it is one (docs/threats.md F6). */
export const newDemonstrationCertificate = (keyPem: string, now: number): Promise<string> =>
  newCertificate({
    subject: { organization: 'DEMO, sin validez oficial', commonName: 'DEMO Ventanilla NSS' },
    keyPem,
    from: now - 86_400_000,
    until: now + tenYears,
  });

/** PKCS #10 in PEM, for the authority that will certify the institution's key. */
export async function newCertificateRequest(keyPem: string, institution: string): Promise<string> {
  const request = new CertificationRequest();
  request.version = 0;
  request.subject = nameOf({ country: 'MX', organization: institution, commonName: institution });
  request.subjectPublicKeyInfo = publicKeyInfo(keyPem);
  request.attributes = [];
  await request.sign(await signingKey(keyPem), 'SHA-256');
  return pemOf('CERTIFICATE REQUEST', request.toSchema(true).toBER());
}
