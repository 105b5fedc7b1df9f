/** Bytes that a signature may take: CMS with a P-256 certificate needs 900, with a chain of RSA certificates more. */
export const smallestSignatureRoom = 2048;

export type SignatureField = {
  /** What the signature says of the document: its folio and kind. */
  reason: string;
  /** Bytes kept free for the signature. */
  room: number;
};

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** pdfkit keeps the catalogue to itself; its own form support wants a standard font that is not embedded. */
function openForm(doc: PDFKit.PDFDocument, field: object): void {
  const form = doc.ref({ Fields: [field], NeedAppearances: false, SigFlags: 3, DR: { Font: {} } });
  Object.assign(Reflect.get(doc, '_root').data, {
    AcroForm: form,
    // ETSI EN 319 142-1 §5.1: the signature's format came after PDF 1.7.
    Extensions: { ESIC: { BaseVersion: '1.7', ExtensionLevel: 1 } },
  });
  Object.assign(doc, { _acroform: { fonts: {}, defaultFont: 'none' } });
}

/** The value of the field. The signer fills ByteRange, Contents and M (ISO 32000-1 §12.8.1); nothing may be between them. */
function waitingSignature(doc: PDFKit.PDFDocument, { reason, room }: SignatureField) {
  const blank = '**********';
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, blank, blank, blank],
    Contents: Buffer.alloc(room),
    Reason: new String(reason),
    M: new String('D:00000000000000Z'),
  });
  signature.end(undefined);
  return signature;
}

/** ISO 32000-1 §12.5.5 wants an appearance, also of a field that shows nothing. */
function emptyAppearance(doc: PDFKit.PDFDocument) {
  const form = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0], Resources: {} });
  form.end(undefined);
  return form;
}

/** Adds an invisible signature field that waits for its signature, tagged as `element` of the structure. */
export function addSignatureField(doc: PDFKit.PDFDocument, element: Element, field: SignatureField): void {
  const widget = {
    Subtype: 'Widget',
    FT: 'Sig',
    // Print and Locked (ISO 32000-1 table 165).
    F: 132,
    T: new String('Firma'),
    TU: new String('Firma electrónica del documento'),
    AP: { N: emptyAppearance(doc) },
    V: waitingSignature(doc, field),
    P: doc.page.dictionary,
    structParent: element,
  };
  // pdfkit writes whatever entries it is given, which its types do not say.
  Reflect.apply(doc.annotate, doc, [0, 792, 0, 0, widget]);
  openForm(doc, doc.page.annotations.at(-1));
}
