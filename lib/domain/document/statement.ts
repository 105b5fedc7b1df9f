import { fromBase64url, toBase64url } from '#lib/domain/basics/base64url.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { isFolio } from '#lib/domain/document/folio.ts';
import type { DocumentKind, Outcome } from '#lib/domain/number/issuance.ts';

/**
 * What the QR of a document says. It is signed, suffices to compare it with the paper, and does not identify the person (docs/rules.md §5).
 * Bytes (network order): version 1 · flags · folio (10) · days since 2000-01-01 (2) · last three digits (2) · key id (6) ·
 * length and UTF-8 of the initials · length and UTF-8 of the issuer.
 */
export type Statement = {
  demonstration: boolean;
  kind: DocumentKind;
  outcome: Outcome;
  /** 22 digits. */
  folio: string;
  issuedOn: CalendarDate;
  /** «ÓSS»: first letters of names and surnames. */
  initials: string;
  /** Of the number: three digits. */
  lastDigits: string;
  /** 8 characters of base64url. */
  keyId: string;
  issuer: string;
};

const version = 1;
const flag = { demonstration: 1, tarjeta: 2, located: 4 } as const;
const headLength = 22;
const longest = { initials: 12, issuer: 24 } as const;
const day = 86_400_000;
const dayZero = Date.UTC(2000, 0, 1);
/** Bytes of an ECDSA P-256 signature, r and s side by side. */
export const signatureLength = 64;

const daysSince2000 = ({ year, month, day: date }: CalendarDate) =>
  (Date.UTC(year, month - 1, date) - dayZero) / day;

const dateOf = (days: number): CalendarDate => {
  const date = new Date(dayZero + days * day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** UTF-8 of as many whole characters as fit. */
const clipped = (text: string, most: number): Uint8Array => {
  const encoder = new TextEncoder();
  let kept = '';
  for (const char of text.normalize('NFC')) {
    if (encoder.encode(kept + char).length > most) break;
    kept += char;
  }
  return encoder.encode(kept.trim());
};

const byteOf = (value: bigint, at: number) => Number((value >> BigInt(8 * at)) & 0xffn);

const flagsOf = ({ demonstration, kind, outcome }: Statement) =>
  (demonstration ? flag.demonstration : 0) |
  (kind === 'tarjeta' ? flag.tarjeta : 0) |
  (outcome === 'located' ? flag.located : 0);

/** The bytes that are signed; a long issuer is cut to 24 bytes. Throws RangeError on a wrong folio, day, digits or key id. */
export function encodeStatement(statement: Statement): Uint8Array<ArrayBuffer> {
  const days = daysSince2000(statement.issuedOn);
  const keyId = fromBase64url(statement.keyId);
  if (!isFolio(statement.folio)) throw new RangeError('A statement needs a folio of 22 digits.');
  if (!Number.isInteger(days) || days < 0 || days > 0xffff)
    throw new RangeError('A statement needs a day after 2000.');
  if (!/^\d{3}$/.test(statement.lastDigits)) throw new RangeError('A statement needs three digits.');
  if (keyId?.length !== 6) throw new RangeError('A key id has 8 characters of base64url.');
  const folio = BigInt(statement.folio);
  const digits = Number(statement.lastDigits);
  const initials = clipped(statement.initials, longest.initials);
  const issuer = clipped(statement.issuer, longest.issuer);
  return Uint8Array.from([
    version,
    flagsOf(statement),
    ...Array.from({ length: 10 }, (_, at) => byteOf(folio, 9 - at)),
    ...[days >> 8, days & 0xff, digits >> 8, digits & 0xff],
    ...keyId,
    ...[initials.length, ...initials, issuer.length, ...issuer],
  ]);
}

/** Both texts at the end of a statement. Null when they do not fill it exactly or are not UTF-8. */
const readTexts = (bytes: Uint8Array): { initials: string; issuer: string } | null => {
  const first = bytes[0] ?? 0;
  const second = bytes[1 + first];
  if (first > longest.initials || second === undefined || second > longest.issuer) return null;
  if (bytes.length !== 2 + first + second) return null;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return {
      initials: decoder.decode(bytes.subarray(1, 1 + first)),
      issuer: decoder.decode(bytes.subarray(2 + first)),
    };
  } catch {
    return null;
  }
};

/** Reads a statement. Null when the bytes are not a statement of this version. Verifies no signature. */
export function decodeStatement(bytes: Uint8Array): Statement | null {
  const head = Array.from(bytes.subarray(0, headLength));
  const flags = head[1] ?? 0xff;
  if (head[0] !== version || flags > 7 || bytes.length < headLength + 2) return null;
  const pair = (at: number) => (head[at] ?? 0) * 256 + (head[at + 1] ?? 0);
  const folio = head.slice(2, 12).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const folioText = String(folio).padStart(22, '0');
  const texts = readTexts(bytes.subarray(headLength));
  if (!texts || !isFolio(folioText) || pair(14) > 999) return null;
  return {
    demonstration: (flags & flag.demonstration) !== 0,
    kind: flags & flag.tarjeta ? 'tarjeta' : 'constancia',
    outcome: flags & flag.located ? 'located' : 'assigned',
    folio: folioText,
    issuedOn: dateOf(pair(12)),
    lastDigits: String(pair(14)).padStart(3, '0'),
    keyId: toBase64url(bytes.subarray(16, headLength)),
    ...texts,
  };
}

/** «ÓSS» of Óscar Santillán Sandoval: the first letter of the names and of each surname. */
export const initialsOf = ({ givenNames, firstSurname, secondSurname }: PersonName): string =>
  [givenNames, firstSurname, secondSurname]
    .map((part) => part.normalize('NFC').toUpperCase().match(/\p{L}/u)?.[0] ?? '')
    .join('');

export type SealedStatement = { bytes: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> };

/** «statement.signature», both base64url: what follows `/verificar/` in a QR. */
export const sealStatement = (bytes: Uint8Array, signature: Uint8Array): string =>
  `${toBase64url(bytes)}.${toBase64url(signature)}`;

/** The two parts of a sealed statement; null when the text has another form. */
export function openStatement(text: string): SealedStatement | null {
  const [bytes, signature, ...rest] = text.split('.').map(fromBase64url);
  if (!bytes || !signature || rest.length > 0) return null;
  return signature.length === signatureLength && bytes.length > 0 ? { bytes, signature } : null;
}

/**
 * The same two parts, statement and then signature, as one number: a QR packs digits in 3.33 bits, and letters of base64url in 8, so its
 * modules are larger on the same paper.
 */
export function digitsOfStatement(text: string): string {
  const sealed = openStatement(text);
  if (!sealed) throw new RangeError('There is no sealed statement.');
  const bytes = [...sealed.bytes, ...sealed.signature];
  return String(BigInt(`0x${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`));
}

/** No byte is lost in the number, because a statement begins with its version, which is not zero. */
const fromDigits = (digits: string): string => {
  const hex = BigInt(digits).toString(16);
  const bytes = Uint8Array.from((hex.length % 2 === 0 ? hex : `0${hex}`).match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
  return sealStatement(bytes.subarray(0, -signatureLength), bytes.subarray(-signatureLength));
};

const longestText = 600;
const written = /(?:^|\/verificar[/#])(?:([\w-]{30,90}\.[\w-]{86})|([1-9]\d{205,310}))\s*$/;

/** The sealed statement in a link, in the text of a QR or alone, in either spelling; null when there is none. */
export const findStatement = (text: string): string | null => {
  const [, letters, digits] = written.exec(text.slice(0, longestText).trim()) ?? [];
  return letters ?? (digits ? fromDigits(digits) : null);
};
