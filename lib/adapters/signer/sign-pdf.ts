import { SignPdf } from '@signpdf/signpdf';
import { Signer as PdfSigner } from '@signpdf/utils';

/** The shape that @signpdf asks for. */
class CmsSigner extends PdfSigner {
  readonly #makeCms: (content: Uint8Array) => Uint8Array;

  constructor(makeCms: (content: Uint8Array) => Uint8Array) {
    super();
    this.#makeCms = makeCms;
  }

  override async sign(content: Buffer): Promise<Buffer> {
    return Buffer.from(this.#makeCms(content));
  }
}

/** What the renderer leaves in the signature dictionary for the moment of signing. */
const unsignedMoment = '/M (D:00000000000000Z)';

const pdfMoment = (milliseconds: number) =>
  `${new Date(milliseconds).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;

function writeMoment(bytes: Uint8Array, now: number): Buffer {
  const pdf = Buffer.from(bytes);
  const at = pdf.indexOf(unsignedMoment, 0, 'latin1');
  if (at < 0) throw new Error('The PDF has no signature field that waits.');
  pdf.write(`/M (D:${pdfMoment(now)})`, at, 'latin1');
  return pdf;
}

/** Fills the signature field of a PDF from the renderer: moment, ByteRange over the whole file, signature. */
export const createPdfSigner =
  (makeCms: (content: Uint8Array) => Uint8Array, now: () => number) =>
  (bytes: Uint8Array): Promise<Uint8Array> =>
    new SignPdf().sign(writeMoment(bytes, now()), new CmsSigner(makeCms));
