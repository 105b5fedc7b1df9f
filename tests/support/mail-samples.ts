import PDFDocument from 'pdfkit';
import type { MailMessage } from '#lib/usecases/ports.ts';

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
