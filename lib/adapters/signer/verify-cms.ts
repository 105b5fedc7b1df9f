import { verify, X509Certificate } from 'node:crypto';
import { type BaseBlock, Constructed, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  type Attribute,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import { oid, sha256 } from '#lib/adapters/signer/cms.ts';
import { isExactDer } from '#lib/domain/document/der.ts';

/** The certificate of a signature, and whether the signature holds for the content. */
export type CmsReading = { certificate: X509Certificate; holds: boolean };

type Read = { data: SignedData; signer: SignerInfo; certificate: Buffer };

const children = (block: unknown): BaseBlock[] =>
  block instanceof Constructed ? block.valueBlock.value : [];

/** The first certificate with its original bytes, because a parser's copy can hide a change. */
function firstCertificate(content: unknown): Buffer | null {
  const isSet = ({ idBlock }: BaseBlock) => idBlock.tagClass === 3 && idBlock.tagNumber === 0;
  const [first] = children(children(content).find(isSet));
  return first ? Buffer.from(first.valueBeforeDecodeView) : null;
}

function read(cms: Uint8Array): Read | null {
  if (!isExactDer(cms)) return null;
  const info = new ContentInfo({ schema: fromBER(Uint8Array.from(cms).buffer).result });
  if (info.contentType !== oid.signedData) return null;
  const data = new SignedData({ schema: info.content });
  const certificate = firstCertificate(info.content);
  const [signer] = data.signerInfos;
  return data.signerInfos.length === 1 && signer && certificate ? { data, signer, certificate } : null;
}

/** The value of an attribute that appears exactly once. */
function attributeValue(attributes: Attribute[], type: string): unknown {
  const found = attributes.filter((attribute) => attribute.type === type);
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : null;
}

const bytesOf = (value: unknown): Buffer | null =>
  value instanceof OctetString ? Buffer.from(value.valueBlock.valueHexView) : null;

/** RFC 5035 §4: the hash of the signer's certificate, first in the list; SHA-256 when no other is named. */
function namedCertificate(value: unknown): Buffer | null {
  const inside = (outer: unknown) => (outer instanceof Sequence ? outer.valueBlock.value[0] : null);
  return bytesOf(inside(inside(inside(value))));
}

const usesOurAlgorithms = ({ data, signer }: Read, { publicKey }: X509Certificate): boolean =>
  data.version === 1 &&
  signer.version === 1 &&
  data.digestAlgorithms.length === 1 &&
  data.digestAlgorithms[0]?.algorithmId === oid.sha256 &&
  data.encapContentInfo.eContentType === oid.data &&
  data.encapContentInfo.eContent === undefined &&
  signer.digestAlgorithm.algorithmId === oid.sha256 &&
  signer.signatureAlgorithm.algorithmId ===
    (publicKey.asymmetricKeyType === 'ec' ? oid.ecdsaWithSha256 : oid.rsaEncryption);

/** RFC 5652 §5.3: the signer is named by issuer and serial number of the certificate. */
function namesSigner({ signer, certificate }: Read): boolean {
  const { sid } = signer;
  const own = new Certificate({ schema: fromBER(Uint8Array.from(certificate).buffer).result });
  return (
    sid instanceof IssuerAndSerialNumber &&
    Buffer.from(sid.issuer.valueBeforeDecode).equals(Buffer.from(own.issuer.valueBeforeDecode)) &&
    sid.serialNumber.isEqual(own.serialNumber)
  );
}

function attributesHold({ signer, certificate }: Read, content: Uint8Array): boolean {
  const attributes = signer.signedAttrs?.attributes ?? [];
  const type = attributeValue(attributes, oid.contentType);
  const named = namedCertificate(attributeValue(attributes, oid.signingCertificateV2));
  return (
    attributes.length === 3 &&
    type instanceof ObjectIdentifier &&
    type.getValue() === oid.data &&
    bytesOf(attributeValue(attributes, oid.messageDigest))?.equals(sha256(content)) === true &&
    named?.equals(sha256(certificate)) === true
  );
}

/** RFC 5652 §5.4: the signature covers the attributes as SET OF, whatever tag they have in the file. */
function signatureHolds({ signer }: Read, { publicKey }: X509Certificate): boolean {
  const attributes = Buffer.from(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  return verify('sha256', attributes, publicKey, signer.signature.valueBlock.valueHexView);
}

/** Reads a detached CAdES signature over `content`. Answers null or throws when this project cannot have made it. */
export function readCms(cms: Uint8Array, content: Uint8Array): CmsReading | null {
  const parts = read(cms);
  if (!parts) return null;
  const certificate = new X509Certificate(parts.certificate);
  const holds =
    usesOurAlgorithms(parts, certificate) &&
    namesSigner(parts) &&
    attributesHold(parts, content) &&
    signatureHolds(parts, certificate);
  return { certificate, holds };
}
