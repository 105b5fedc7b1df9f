import { fromHex, sameBytes } from '#components/verify/bytes.ts';
import { type Der, der, joined, part, parts, readDer } from '#lib/domain/document/der.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Object identifiers as DER writes them (RFC 5652, RFC 5035, RFC 5758). */
const oid = {
  data: fromHex('06092a864886f70d010701'),
  signedData: fromHex('06092a864886f70d010702'),
  contentType: fromHex('06092a864886f70d010903'),
  messageDigest: fromHex('06092a864886f70d010904'),
  signingCertificateV2: fromHex('060b2a864886f70d010910022f'),
  sha256: fromHex('0609608648016503040201'),
  ecdsaWithSha256: fromHex('06082a8648ce3d040302'),
  rsaEncryption: fromHex('06092a864886f70d010101'),
};
const one = fromHex('020101');
const none = fromHex('0500');
const sequence = (...pieces: Bytes[]) => der(0x30, ...pieces);

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const attribute = (type: Bytes, value: Bytes) => sequence(type, der(0x31, value));

const compare = (a: Bytes, b: Bytes) => {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
};

/** The three attributes that are signed, in DER order: content type, digest of the content, digest of the certificate. */
const attributesFor = async (content: Bytes, certificate: Bytes): Promise<Bytes> => {
  const named = sequence(sequence(sequence(der(0x04, await sha256(certificate)))));
  return joined(
    ...[
      attribute(oid.contentType, oid.data),
      attribute(oid.messageDigest, der(0x04, await sha256(content))),
      attribute(oid.signingCertificateV2, named),
    ].sort(compare),
  );
};

type Certificate = { whole: Bytes; spki: Bytes; signer: Bytes };

/** Key, issuer and serial number of an X.509 certificate of version 3 (RFC 5280 §4.1). */
const readCertificate = (certificate: Der): Certificate => {
  const fields = parts(part(certificate, 0));
  const [, serial, , issuer, , , spki] = fields;
  if (!serial || !issuer || !spki) throw new RangeError('A certificate lacks a part.');
  return { whole: certificate.whole, spki: spki.whole, signer: sequence(issuer.whole, serial.whole) };
};

export type Signature = { certificates: Bytes; certificate: Certificate; value: Bytes; algorithm: Bytes };

/** Parses a signature. Throws RangeError when it has another form than ours. */
export function readSignature(cms: Bytes): Signature {
  const signedData = part(part(readDer(cms), 1), 0);
  const certificates = part(signedData, 3);
  const signer = part(part(signedData, 4), 0);
  return {
    certificates: certificates.content,
    certificate: readCertificate(part(certificates, 0)),
    algorithm: part(signer, 4).whole,
    value: part(signer, 5).content,
  };
}

/** The signature as this project writes it over `content`. A file that differs in one bit is not ours. */
const written = (signature: Signature, attributes: Bytes): Bytes => {
  const { certificates, certificate, algorithm, value } = signature;
  const digest = sequence(oid.sha256);
  const signer = sequence(
    one,
    certificate.signer,
    digest,
    der(0xa0, attributes),
    algorithm,
    der(0x04, value),
  );
  const data = sequence(
    one,
    der(0x31, digest),
    sequence(oid.data),
    der(0xa0, certificates),
    der(0x31, signer),
  );
  return sequence(oid.signedData, der(0xa0, data));
};

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** A positive number as DER writes it: a zero before a first bit that is set. */
const integer = (number: Bytes) =>
  der(0x02, (number[0] ?? 0) >= 0x80 ? joined(Uint8Array.of(0), number) : number);

/** r and s side by side, 32 bytes each, from their DER (RFC 3279 §2.2.3). Throws RangeError on any other spelling of them. */
const plainSignature = (value: Bytes): Bytes => {
  const numbers = parts(readDer(value)).map(({ content }) => content.subarray(content[0] === 0 ? 1 : 0));
  if (numbers.length !== 2 || !sameBytes(value, sequence(...numbers.map(integer))))
    throw new RangeError('These bytes are no ECDSA signature.');
  return joined(...numbers.map((number) => joined(new Uint8Array(Math.max(0, 32 - number.length)), number)));
};

const isSigned = async ({ certificate, value, algorithm }: Signature, bytes: Bytes): Promise<boolean> => {
  const { subtle } = crypto;
  if (sameBytes(algorithm, sequence(oid.ecdsaWithSha256))) {
    const key = await subtle.importKey('spki', certificate.spki, ecdsa, false, ['verify']);
    return subtle.verify(ecdsa, key, plainSignature(value), bytes);
  }
  if (!sameBytes(algorithm, sequence(oid.rsaEncryption, none))) return false;
  const key = await subtle.importKey('spki', certificate.spki, rsa, false, ['verify']);
  return subtle.verify(rsa, key, value, bytes);
};

/** Whether the signature is that of its certificate over `content`, in exactly the form of CAdES that this project writes. */
export async function signatureHolds(cms: Bytes, signature: Signature, content: Bytes): Promise<boolean> {
  const attributes = await attributesFor(content, signature.certificate.whole);
  if (!sameBytes(cms, written(signature, attributes))) return false;
  return isSigned(signature, der(0x31, attributes));
}
