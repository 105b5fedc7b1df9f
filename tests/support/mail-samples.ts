import PDFDocument from 'pdfkit';
import type { Result } from '#lib/domain/basics/result.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { decodeNss, type Nss, parseNss } from '#lib/domain/number/nss.ts';
import type { MailMessage } from '#lib/usecases/ports/mail.ts';

const right = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`sample is wrong: ${result.error}`);
  return result.value;
};

export const aCurp: Curp = right(parseCurp('HEGG560427MVZRRL04', { year: 2026, month: 11, day: 21 }));
export const anNss: Nss = right(parseNss('92988084494'));
export const anEmail = (text: string): Email => right(parseEmail(text));

export const aPerson: Person = {
  name: { givenNames: 'XÓCHITL ZYANYA', firstSurname: 'ÑANDÚ', secondSurname: 'QUIROGA' },
  birthDate: { year: 1956, month: 4, day: 27 },
  sex: 'M',
  birthEntity: 'VZ',
};

/** What no mail may show anywhere but inside the documents. */
export const planted: string[] = [
  aCurp,
  aCurp.slice(0, 10),
  anNss,
  Object.values(decodeNss(anNss)).join(' '),
  anNss.slice(0, 6),
  'XÓCHITL',
  'Xóchitl',
  'ÑANDÚ',
  'QUIROGA',
];

/** Issued on 21 November 2026 at 16:14 in Mexico City. */
export const anIssuance = (changes: Partial<Issuance> = {}): Issuance => ({
  id: 'issuance-1',
  requestId: 'request-1',
  outcome: 'located',
  curp: aCurp,
  nss: anNss,
  person: aPerson,
  folio: '1795299247000123456789',
  issuedAt: Date.UTC(2026, 10, 21, 22, 14, 7),
  cadena: '||…||',
  sello: 'c2VsbG8=',
  serial: '00000000000000000001',
  secuencias: {
    constancia: '6f6f1f5e-8c0c-4f43-9d0e-6d6a7f2d0c11',
    tarjeta: 'a0c8f8a4-6c55-4a43-8a3b-3a0a5b1de022',
  },
  demonstration: false,
  proofs: { constancia: { code: '', statement: '' }, tarjeta: { code: '', statement: '' } },
  ...changes,
});

/** A real one-page PDF that says `text`. */
export const aPdf = (text: string): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    const document = new PDFDocument({ size: 'LETTER' });
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.text(text);
    document.end();
  });

export const aMessage = (changes: Partial<MailMessage> = {}): MailMessage => ({
  messageId: '<AbC-123_x@ventanilla.example>',
  to: 'renata@correo.example',
  locale: 'es',
  subject: 'Número de Seguridad Social asignado',
  text: 'Hola:\n\nTu número está en los documentos, ¡guárdalos!\n',
  html: '<p>Hola: tu número está en los documentos, ¡guárdalos!</p>',
  attachments: [],
  ...changes,
});
