import { fromBase64url } from '#lib/domain/basics/base64url.ts';
import { withoutSeparators } from '#lib/domain/basics/separators.ts';

/*
 * Whether somebody reads an address that staff typed (docs/threats.md T03): they open the link of a mail, or read its code to the window.
 */

const minute = 60_000;
/** How long the code of a check works, in milliseconds, from the moment when its mail was written down. */
export const mailboxCodeFor = 30 * minute;
/** How long the link of the same mail works, in milliseconds. */
export const mailboxLinkFor = 24 * 60 * minute;

const digits = 6;

/** The six digits that a secret of 256 bits (base64url) stands for. */
export const mailboxCode = (secret: string): string => {
  const bytes = fromBase64url(secret) ?? new Uint8Array();
  const number = bytes.slice(0, digits).reduce((value, byte) => value * 256 + byte, 0);
  return String(number % 10 ** digits).padStart(digits, '0');
};

/** «482 913»: as a person reads it aloud. The space keeps both halves on one line. */
export const formatMailboxCode = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;

/** The digits of a code as a clerk types them, with or without blanks; null for any other text. */
export const parseMailboxCode = (typed: string): string | null => {
  const text = withoutSeparators(typed);
  return /^\d{6}$/.test(text) ? text : null;
};
