import { createHash, type KeyObject, sign } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate } from 'pkijs';
import { der, derOid, tag } from '#lib/domain/document/der.ts';

/** Object identifiers of RFC 5652 (CMS), RFC 5035 (ESS) and RFC 5758. */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  rsaEncryption: '1.2.840.113549.1.1.1',
} as const;

/** SHA-256, 32 bytes. */
export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const sequence = (...parts: Uint8Array[]) => der(tag.sequence, ...parts);
const one = der(tag.integer, Buffer.from([1]));
const digestAlgorithm = sequence(derOid(oid.sha256));

const attribute = (type: string, value: Uint8Array) => sequence(derOid(type), der(tag.set, value));

/** RFC 5035: names the certificate by its hash; SHA-256 is the default and DER leaves it out. */
const signingCertificate = (certificate: Uint8Array) =>
  attribute(
    oid.signingCertificateV2,
    sequence(sequence(sequence(der(tag.octetString, sha256(certificate))))),
  );

/** IssuerAndSerialNumber, with the certificate's own bytes. */
function signerId(certificateDer: Uint8Array): Uint8Array {
  const schema = fromBER(Uint8Array.from(certificateDer).buffer).result;
  const { issuer, serialNumber } = new Certificate({ schema });
  return sequence(Buffer.from(issuer.valueBeforeDecode), Buffer.from(serialNumber.toBER()));
}

const signatureAlgorithm = (key: KeyObject) =>
  key.asymmetricKeyType === 'ec'
    ? sequence(derOid(oid.ecdsaWithSha256))
    : sequence(derOid(oid.rsaEncryption), der(tag.null));

/** `certificates` in DER: the signer's first, then those above it. */
export type CmsKey = { key: KeyObject; certificates: readonly Uint8Array[] };

/**
 * Makes detached CAdES signatures (CMS, DER): content-type, message-digest and signing-certificate-v2 are signed (ETSI EN 319 122-1).
 * No signing-time: a PDF says it in /M (ETSI EN 319 142-1 §6.3). What never changes is built once; only the hash, the signature and
 * lengths are new, which takes a tenth of what a general encoder takes.
 */
export function createCmsSigner({ key, certificates }: CmsKey): (content: Uint8Array) => Uint8Array {
  const [own] = certificates;
  if (!own) throw new Error('A signature needs a certificate.');
  const fixedAttributes = [attribute(oid.contentType, derOid(oid.data)), signingCertificate(own)];
  const head = Buffer.concat([
    one,
    der(tag.set, digestAlgorithm),
    sequence(derOid(oid.data)),
    der(tag.context0, ...certificates),
  ]);
  const signer = Buffer.concat([one, signerId(own), digestAlgorithm]);
  const algorithm = signatureAlgorithm(key);
  return (content) => {
    const digest = attribute(oid.messageDigest, der(tag.octetString, sha256(content)));
    // DER wants the members of a SET OF in the order of their bytes.
    const attributes = [...fixedAttributes, digest].sort((a, b) => Buffer.compare(a, b));
    const signature = sign('sha256', der(tag.set, ...attributes), key);
    const signed = der(tag.context0, ...attributes);
    const signerInfo = sequence(signer, signed, algorithm, der(tag.octetString, signature));
    return sequence(derOid(oid.signedData), der(tag.context0, sequence(head, der(tag.set, signerInfo))));
  };
}
