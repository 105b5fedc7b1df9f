import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import type { Bench } from '#bench/bench.ts';
import {
  compare,
  compareWithLimit,
  interleave,
  millisecondsOf,
  percentile,
  perSecond,
  type Row,
} from '#bench/rounds.ts';
import { readFontFile } from '#lib/adapters/pdf/font-files.ts';
import { createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/number/issuance.ts';
import { buildNss } from '#lib/domain/number/nss.ts';
import { specimenIssuance, specimenIssuer } from '#tests/support/issuances.ts';
import { anIdentity } from '#tests/support/signed-documents.ts';

const perRound = 40;
const identity = await anIdentity();
const draw = createRenderer(specimenIssuer, identity.signatureRoom);
/** As a person downloads it: drawn, with its QR code, and signed (P-256). */
const render = async (kind: DocumentKind, issuance: Issuance) => identity.signPdf(await draw(kind, issuance));
const fontBytes = readFontFile('text');

const issuanceOf = (consecutive: number): Issuance =>
  specimenIssuance({ nss: buildNss({ serie: '00', registrationYear: 2026, birthYear: 1975, consecutive }) });

const bytesOf = (doc: PDFKit.PDFDocument): Promise<number> =>
  new Promise((resolve) => {
    let bytes = 0;
    doc.on('data', (chunk: Uint8Array) => (bytes += chunk.length));
    doc.on('end', () => resolve(bytes));
    doc.end();
  });

/** A QR code as long as ours, drawn square by square. */
const drawQr = (doc: PDFKit.PDFDocument, text: string): void => {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
  for (let at = 0; at < modules.size ** 2; at++) {
    if (modules.data[at])
      doc.rect(400 + (at % modules.size) * 2, 600 + Math.floor(at / modules.size) * 2, 2, 2);
  }
  doc.fill('black');
};

const linesOf = ({ nss, curp, folio, cadena, sello, serial, person }: Issuance): string[] => [
  `${person.name.givenNames} ${person.name.firstSurname} ${person.name.secondSurname}`,
  ...[nss, curp, folio, cadena, sello, serial],
];

/** The least that pdfkit can do: one page, the values of the document, one typeface, a QR code. */
const bareDocument = (font: Uint8Array | Font, issuance: Issuance): Promise<number> => {
  const doc = new PDFDocument({ size: 'letter' });
  // pdfkit takes a parsed typeface too, which its types do not say.
  Reflect.apply(doc.font, doc, [font]);
  for (const line of linesOf(issuance)) doc.fontSize(10).text(line);
  drawQr(doc, `${specimenIssuer.baseUrl}/verificar/${issuance.sello}${issuance.sello}`);
  return bytesOf(doc);
};

const oneByOne = (act: (nth: number) => Promise<unknown>) => () =>
  perSecond(perRound, async () => {
    for (let nth = 1; nth <= perRound; nth++) await act(nth);
  });

const renderPair = async (nth: number): Promise<void> => {
  for (const kind of documentKinds) await render(kind, issuanceOf(nth));
};

const rateRows = async ({ rounds }: Bench): Promise<Row[]> => {
  const ours = oneByOne(renderPair);
  const parsed = oneByOne((nth) => bareDocument(fontBytes, issuanceOf(nth)));
  const font = create(fontBytes);
  const shared = oneByOne((nth) => bareDocument(font, issuanceOf(nth)));
  for (const warmUp of [ours, parsed, shared]) await warmUp();
  const what = 'signed constancia and tarjeta, pairs | bare pdfkit page with QR,';
  return [
    compare({
      id: 'P8',
      what: `${what} typeface read for each`,
      unit: ' /s',
      pairs: await interleave(rounds, ours, parsed),
      target: { atLeast: 0.4 },
    }),
    compare({
      id: 'P8',
      what: `${what} typeface shared`,
      unit: ' /s',
      pairs: await interleave(rounds, ours, shared),
      target: null,
    }),
  ];
};

const mostMilliseconds = 60;

const slownessRow = async ({ rounds }: Bench, kind: DocumentKind): Promise<Row> => {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times: number[] = [];
    for (let nth = 1; nth <= perRound; nth++)
      times.push(await millisecondsOf(() => render(kind, issuanceOf(nth))));
    values.push(percentile(times, 0.95));
  }
  return compareWithLimit({
    id: 'P8',
    what: `p95 of one signed ${kind} | goal`,
    unit: ' ms',
    values,
    limit: mostMilliseconds,
  });
};

/** P8: documents per second on one core. Signed, with their QR code. */
export const measureDocuments = async (bench: Bench): Promise<Row[]> => {
  const rows = await rateRows(bench);
  for (const kind of documentKinds) rows.push(await slownessRow(bench, kind));
  return rows;
};

const mostKilobytes: Record<DocumentKind, number> = { constancia: 100, tarjeta: 60 };

/** P16: size of the documents, against the goal and against a bare page with the same values and one typeface. */
export const measureDocumentSizes = async (): Promise<Row[]> => {
  const bare = (await bareDocument(fontBytes, issuanceOf(1))) / 1000;
  const rows: Row[] = [];
  for (const kind of documentKinds) {
    const ours = (await render(kind, issuanceOf(1))).length / 1000;
    const what = `size of the ${kind}`;
    rows.push(
      compareWithLimit({
        id: 'P16',
        what: `${what} | goal`,
        unit: ' kB',
        values: [ours],
        limit: mostKilobytes[kind],
      }),
      compare({
        id: 'P16',
        what: `${what} | bare pdfkit page, one typeface`,
        unit: ' kB',
        pairs: [{ ours, reference: bare }],
        target: null,
      }),
    );
  }
  return rows;
};
