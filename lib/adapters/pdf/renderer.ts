import PDFDocument from 'pdfkit';
import { drawConstancia } from '#lib/adapters/pdf/constancia.ts';
import { drawOwnData } from '#lib/adapters/pdf/own-data.ts';
import { openSheet } from '#lib/adapters/pdf/sheet.ts';
import { type SignatureField, smallestSignatureRoom } from '#lib/adapters/pdf/signature-field.ts';
import { drawTarjeta } from '#lib/adapters/pdf/tarjeta.ts';
import {
  type ConstanciaView,
  constanciaView,
  type Issuer,
  type TarjetaView,
  tarjetaView,
} from '#lib/letters/documents.ts';
import { ownDataView } from '#lib/letters/own-data.ts';
import type { PrintRenderer } from '#lib/usecases/ports/hand-to-phone.ts';
import type { OwnDataRenderer, Renderer } from '#lib/usecases/ports/renderers.ts';

/** Written into every file instead of the names of the tools. */
const producer = 'Ventanilla NSS';

/** Says that the document is built after PDF/UA-1 (ISO 14289-1). pdfkit knows this option, its types do not. */
const conformance: object = { subset: 'PDF/UA' };

/** Takes the moment of the issuance and no clock, so that the same issuance gives the same bytes. */
const openDocument = ({ title, issuedAt }: Pick<ConstanciaView, 'title' | 'issuedAt'>) =>
  new PDFDocument({
    size: 'letter',
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    ...conformance,
    tagged: true,
    lang: 'es-MX',
    displayTitle: true,
    info: {
      Title: title,
      Author: producer,
      Creator: producer,
      Producer: producer,
      CreationDate: new Date(issuedAt),
    },
  });

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function render(view: ConstanciaView | TarjetaView, signature: SignatureField): Promise<Uint8Array> {
  const doc = openDocument(view);
  const bytes = bytesOf(doc);
  const sheet = openSheet(doc);
  if (view.kind === 'constancia') drawConstancia(sheet, view);
  else drawTarjeta(sheet, view);
  sheet.signature(signature);
  sheet.finish();
  return bytes;
}

/**
 * Renders constancia and tarjeta as tagged PDF 1.7, letter size, at most 60 kB (70 with letters of other alphabets), with a signature field of `signatureRoom` bytes that waits
 * for its signature. The same issuance gives the same bytes.
 */
export const createRenderer =
  (issuer: Issuer, signatureRoom: number = smallestSignatureRoom): Renderer =>
  (kind, issuance) => {
    const view = kind === 'constancia' ? constanciaView(issuance, issuer) : tarjetaView(issuance, issuer);
    return render(view, { reason: `Folio ${issuance.folio}, ${kind}`, room: signatureRoom });
  };

/**
 * Renders the prints of the desk into one file, so that one press prints all of them. Paper carries no signature; seal, code and QR are
 * the document's own, and the foot says which copy it is.
 */
export const createPrintRenderer =
  (issuer: Issuer): PrintRenderer =>
  (issuance, copies) => {
    const views = { constancia: constanciaView(issuance, issuer), tarjeta: tarjetaView(issuance, issuer) };
    const doc = openDocument(views[copies[0]?.kind ?? 'constancia']);
    const bytes = bytesOf(doc);
    const sheet = openSheet(doc);
    copies.forEach(({ kind, copy }, at) => {
      if (at > 0) sheet.nextPage();
      const footer = `${views[kind].footer} · copia impresa ${copy}`;
      if (kind === 'constancia') drawConstancia(sheet, { ...views.constancia, footer });
      else drawTarjeta(sheet, { ...views.tarjeta, footer });
    });
    sheet.finish();
    return bytes;
  };

/** Renders a person's own data as a tagged PDF of as many pages as it needs. It is not signed, because nobody has to verify it. */
export const createOwnDataRenderer =
  (issuer: Issuer): OwnDataRenderer =>
  (data) => {
    const view = ownDataView(data, issuer);
    const doc = openDocument(view);
    const bytes = bytesOf(doc);
    const sheet = openSheet(doc);
    drawOwnData(sheet, view);
    sheet.finish();
    return bytes;
  };
