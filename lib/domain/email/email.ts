import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { composed } from '#lib/domain/basics/typed-text.ts';
import { asciiDomain, shownDomain } from '#lib/domain/email/domain-name.ts';

/**
 * A checked address in its one form: lower case, the domain in ASCII, without signs that lead to the same mailbox when left out. Two texts for
 * one mailbox are the same `Email`. `shownEmail` is for people. At most 254 characters (RFC 5321 4.5.3.1.3).
 */
export type Email = string & { readonly brand: 'Email' };

export type EmailFailure =
  | 'EMPTY'
  | 'NO_AT'
  | 'MANY_ATS'
  | 'SPACE'
  | 'CHARACTER'
  | 'LOCAL_PART'
  | 'DOMAIN'
  | 'LENGTH';

const invisible = /\p{Cf}/gu;
/** Letters of a Japanese keyboard that stand for those of ASCII. */
const wide = /[\uff01-\uff5e]/g;
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** RFC 5322 3.2.3 atext and dots. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** As a person means it: without invisible signs, with letters and their accents as one character each. */
const tidied = (typed: string): string => composed(typed.replace(invisible, '').replace(wide, narrow).trim());

/** `"ana"` is the mailbox `ana` (RFC 5321 4.1.2). Local parts that need their quotes are left out: no mailbox in use does. */
const unquoted = (local: string): string => local.replace(/^"([^"\\]*)"$/, '$1').toLowerCase();

const brand = (text: string): text is Email => text !== '';

const parseParts = (typedLocal: string, typedDomain: string): Result<Email, EmailFailure> => {
  const local = unquoted(typedLocal);
  if (/[^\x21-\x7e]/.test(local) || /[\p{Cc}"(),:;<>[\]\\]/u.test(local + typedDomain))
    return err('CHARACTER');
  if (local.length > 64 || !localPart.test(local)) return err('LOCAL_PART');
  const domain = asciiDomain(typedDomain);
  if (domain === null) return err('DOMAIN');
  const address = `${local}@${domain}`;
  return address.length <= 254 && brand(address) ? ok(address) : err('LENGTH');
};

/** Checks an address as a person types or pastes it. Names the first mistake. Takes time linear in the length of the text. */
export const parseEmail = (typed: string): Result<Email, EmailFailure> => {
  const text = tidied(typed);
  if (text === '') return err('EMPTY');
  // The one form leaves out a dot at the end.
  if (text.replace(/\.$/, '').length > 254) return err('LENGTH');
  if (/\s/.test(text)) return err('SPACE');
  const [local = '', domain, ...others] = text.split('@');
  if (domain === undefined) return err('NO_AT');
  return others.length > 0 ? err('MANY_ATS') : parseParts(local, domain);
};

/** The one form of an address that was stored before there was one. */
export const inOneForm = (stored: Email): Email => {
  const email = parseEmail(stored);
  return email.ok ? email.value : stored;
};

/**
 * The mailbox of an address, for counting only. Leaves out what follows a + (RFC 5233) and, at Gmail, which has two names, the dots, because
 * otherwise one mailbox counts as many.
 */
export const mailboxOf = (email: Email): string => {
  const [local = '', domain = ''] = email.split('@');
  const untagged = local.replace(/(?<=.)\+.*$/, '');
  return /^(?:gmail|googlemail)\.com$/.test(domain)
    ? `${untagged.replaceAll('.', '')}@gmail.com`
    : `${untagged}@${domain}`;
};

/** The address as people write it: ana@peña.example. Null for none. */
export function shownEmail(email: Email): string;
export function shownEmail(email: Email | null): string | null;
export function shownEmail(email: Email | null): string | null {
  if (email === null) return null;
  const [local = '', domain = ''] = email.split('@');
  return `${local}@${shownDomain(domain)}`;
}

/** What was typed, as it is read when it is an address, and in lower case when it is none. */
export const readableEmail = (typed: string): string => {
  const email = parseEmail(typed);
  return email.ok ? shownEmail(email.value) : composed(tidied(typed).toLowerCase());
};

/** "os•••@correo.example": enough to recognise one's own mailbox, too little to learn somebody else's. */
export const maskEmail = (email: Email): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, Math.min(2, local.length - 1))}•••@${shownDomain(domain)}`;
};
