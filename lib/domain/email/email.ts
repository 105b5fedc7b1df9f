import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { composed } from '#lib/domain/basics/typed-text.ts';

/** A checked address, trimmed and in lower case. At most 254 characters (RFC 5321 4.5.3.1.3). */
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
/** RFC 5322 3.2.3 atext and dots; quoted local parts are left out: no mailbox in use needs them. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** The address as it is compared: without invisible characters, in lower case, composed. */
export const normalizeEmail = (text: string): string =>
  composed(text.replace(invisible, '').trim().toLowerCase());

const checkDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length >= 2 &&
    labels.every((label) => label.length <= 63 && domainLabel.test(label)) &&
    /^(?:\p{L}{2,}|xn--.+)$/u.test(last)
  );
};

const checkEmail = (text: string): EmailFailure | null => {
  if (text === '') return 'EMPTY';
  if (text.length > 254) return 'LENGTH';
  if (/\s/.test(text)) return 'SPACE';
  const parts = text.split('@');
  if (parts.length === 1) return 'NO_AT';
  if (parts.length > 2) return 'MANY_ATS';
  const [local = '', domain = ''] = parts;
  if (/[^\x21-\x7e]/.test(local) || /[\p{Cc}"(),:;<>[\]\\]/u.test(text)) return 'CHARACTER';
  if (local.length > 64 || !localPart.test(local)) return 'LOCAL_PART';
  return checkDomain(domain) ? null : 'DOMAIN';
};

const isEmail = (text: string): text is Email => checkEmail(text) === null;

/** Checks an address as a person types or pastes it. Names the first mistake. Takes time linear in the length of the text. */
export const parseEmail = (typed: string): Result<Email, EmailFailure> => {
  const text = normalizeEmail(typed);
  return isEmail(text) ? ok(text) : err(checkEmail(text) ?? 'CHARACTER');
};

const dotless = new Set(['gmail.com', 'googlemail.com']);

/**
 * The mailbox of an address, for counting only. Leaves out what follows a + (RFC 5233) and, at Gmail, the dots, because otherwise one
 * mailbox counts as many.
 */
export const mailboxOf = (email: Email): string => {
  const [local = '', domain = ''] = email.split('@');
  const untagged = local.replace(/(?<=.)\+.*$/, '');
  return `${dotless.has(domain) ? untagged.replaceAll('.', '') : untagged}@${domain}`;
};

/** "os•••@correo.example": enough to recognise one's own mailbox, too little to learn somebody else's. */
export const maskEmail = (email: string): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, Math.min(2, local.length - 1))}•••@${domain}`;
};
