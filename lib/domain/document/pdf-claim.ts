import { byteText } from '#lib/domain/document/pdf-streams.ts';
import { decodeStatement, findStatement, openStatement } from '#lib/domain/document/statement.ts';
import { type DocumentKind, documentKinds } from '#lib/domain/number/issuance.ts';

export type FileKind = 'pdf' | 'picture';

/** What a PDF says about itself. Believe it only after its signature is verified. */
export type PdfClaim = { folio: string; kind: DocumentKind; sealed: string | null };

const reason = /\/Reason \(Folio (\d{22}), ([a-z]+)\)/;
/** The link over a QR; programs that save a file again put blanks elsewhere. */
const links = /\/URI\s*\((https?:[^()\s]{1,200}\/verificar\/[\w.-]+)\)/g;

const sealedIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(links), ([, link = '']) => findStatement(link) ?? []).flat()),
];

/** Reads folio, kind and statement from the bytes of a PDF of this project. */
export const readPdfClaim = (bytes: Uint8Array): PdfClaim | null => {
  const text = byteText(bytes);
  const [, folio = '', said] = reason.exec(text) ?? [];
  const kind = documentKinds.find((each) => each === said);
  return kind ? { folio, kind, sealed: sealedIn(text)[0] ?? null } : null;
};

const folioOf = (sealed: string): string | undefined => {
  const statement = openStatement(sealed);
  return statement ? decodeStatement(statement.bytes)?.folio : undefined;
};

/** The statement in the links of a copy, given as text; null without one, and when the copy holds documents of several folios. */
export const readCopiedStatement = (text: string): string | null => {
  const [first, ...others] = sealedIn(text);
  const isOne = first !== undefined && others.every((other) => folioOf(other) === folioOf(first));
  return isOne ? first : null;
};

/**
 * Lines as this project writes them. A program that saves, joins or prints a file spells its objects anew; somebody who changes bytes of the
 * issued file leaves them.
 */
const ownLines = [
  '\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n',
  '\n/SigFlags 3\n',
  '\n/Producer (Ventanilla NSS)\n',
];

/** Whether these are the bytes of an issued file, perhaps changed. */
export const keepsOwnSpelling = (bytes: Uint8Array): boolean => {
  const text = byteText(bytes);
  return ownLines.some((line) => text.includes(line));
};

/** How a file of JPEG, PNG, GIF, WebP, TIFF or HEIF begins. */
const pictures = /^(?:\xff\xd8\xff|.PNG\r\n|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s;

/** The bytes at the beginning of a file that say what it is. */
export const telling = 1_010;

/** What a file is that can show a document, by its beginning; null for any other file. */
export const fileKindOf = (bytes: Uint8Array): FileKind | null => {
  const text = byteText(bytes.subarray(0, telling));
  if (pictures.test(text)) return 'picture';
  return text.includes('%PDF-') ? 'pdf' : null;
};
