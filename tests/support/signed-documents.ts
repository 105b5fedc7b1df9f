import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { newDemonstrationCertificate } from '#lib/adapters/signer/certificates.ts';
import { newKeyPem, serialOf } from '#lib/adapters/signer/demonstration-key.ts';
import { createIdentity } from '#lib/adapters/signer/identity.ts';
import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';

/** A demonstration's key and certificate, kept nowhere. */
export const anIdentity = async (): Promise<SigningIdentity> => {
  const keyPem = newKeyPem();
  const certificatePem = await newDemonstrationCertificate(keyPem, Date.now());
  const serial = serialOf(keyPem, true);
  return createIdentity({ keyPem, certificatePem, serial, demonstration: true }, { now: Date.now });
};

/** A document as a person downloads it. */
export const aSignedPdf = async (
  identity: SigningIdentity,
  kind: DocumentKind = 'constancia',
  issuance: Issuance = specimenIssuance(),
): Promise<Buffer> => {
  const render = createRenderer(specimenIssuer, identity.signatureRoom);
  return Buffer.from(await identity.signPdf(await render(kind, issuance)));
};

/** The bytes that the signature covers: from the start to the signature and from its end on. */
export const signedRanges = (pdf: Buffer): [[number, number], [number, number]] => {
  const numbers = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(pdf.toString('latin1'));
  const [a = 0, b = 0, c = 0, d = 0] = numbers?.slice(1).map(Number) ?? [];
  return [
    [a, a + b],
    [c, c + d],
  ];
};

/** A copy with one bit of one byte turned over. */
export const flipped = (pdf: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(pdf);
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
};

/** The file as another program saves it: the same pages, every object on one line, and no place of the signature right any more. */
export const savedAgain = (pdf: Buffer): Buffer =>
  Buffer.from(pdf.toString('latin1').replaceAll('\n/', '  /'), 'latin1');
