import type { Claim } from '#lib/domain/document/verification.ts';

/** Signs cadenas with the installation's key. `serial` is 20 digits. Synchronous: it runs inside the assigning transaction. */
export type Signer = { serial: string; sign: (text: string) => string };

/** The installation's key and certificate, opened once at start. */
export type SigningIdentity = Signer & {
  certificatePem: string;
  /** Distinguished name of the certificate, for operators. */
  subject: string;
  /** When the certificate expires, milliseconds since 1970. */
  notAfter: number;
  /** The most bytes that a signature with its certificates takes. */
  signatureRoom: number;
  /** True for the key that a demonstration makes. */
  demonstration: boolean;
  /** Fills the signature field of a PDF (PAdES baseline B); throws when it has none. */
  signPdf: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** First 8 characters of base64url(SHA-256(SPKI)) of the P-256 key that signs statements. */
  statementKeyId: string;
  /** 64 bytes: ECDSA P-256 with SHA-256, r and s side by side. */
  signStatement: (bytes: Uint8Array) => Uint8Array;
  /** What anybody needs to check the signatures of this identity. */
  publishedKeys: PublishedKey[];
};

/** Signs cadenas and the statements of QRs. Both are synchronous. */
export type DocumentSigner = Pick<SigningIdentity, 'serial' | 'sign' | 'statementKeyId' | 'signStatement'>;

/** Whether the signature of a claim was made with its key. */
export type ClaimCheck = (claim: Claim) => boolean;

/**
 * Whether a PDF is unchanged since one of the keys signed it. `serial`: of that key. `text`: of an unsealed file, what can be read in it. Never
 * throws, whatever bytes somebody sent.
 */
export type PdfCheck = (
  bytes: Uint8Array,
  keys: readonly PublishedKey[],
) => Promise<{ state: 'intact' | 'altered' | 'foreign' | 'unsealed'; serial?: string; text?: string }>;

/** A public key that this installation has or had. Documents name it by `serial`, statements by `keyId`. */
export type PublishedKey = {
  keyId: string;
  /** 20 digits, printed in documents. */
  serial: string;
  /** SubjectPublicKeyInfo (DER) in base64. */
  spki: string;
  /** Null for a key that signs statements and never a PDF. */
  certificatePem: string | null;
  subject: string;
  /** From when and until when the certificate is valid, milliseconds since 1970. */
  from: number;
  until: number;
  demonstration: boolean;
};
