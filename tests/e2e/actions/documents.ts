import { readFile } from 'node:fs/promises';
import type { ParsedMail } from 'mailparser';
import { type DocumentKind, documentKinds } from '#lib/domain/number/issuance.ts';
import type { Visit } from '#tests/e2e/visit.ts';

/** A PDF as a person holds it: its name and its bytes. */
export type HeldDocument = { name: string; bytes: Buffer };
export type HeldDocuments = Record<DocumentKind, HeldDocument>;

const download = async ({ page }: Visit, kind: DocumentKind): Promise<HeldDocument> => {
  const started = page.waitForEvent('download');
  await page.locator(`a[href$="tipo=${kind}"]`).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

/** Both PDFs through the links of the result page. */
export const downloadDocuments = async (visit: Visit): Promise<HeldDocuments> => ({
  constancia: await download(visit, 'constancia'),
  tarjeta: await download(visit, 'tarjeta'),
});

const attachment = ({ attachments }: ParsedMail, kind: DocumentKind): HeldDocument => {
  const found = attachments.find(({ filename }) => filename?.includes(kind));
  if (!found) throw new Error(`the mail holds no ${kind}`);
  return { name: found.filename ?? '', bytes: found.content };
};

export const documentsIn = (mail: ParsedMail): HeldDocuments => {
  if (mail.attachments.length !== documentKinds.length) throw new Error('the mail holds other files too');
  return { constancia: attachment(mail, 'constancia'), tarjeta: attachment(mail, 'tarjeta') };
};
