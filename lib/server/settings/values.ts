import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod/mini';
import { isDrawn } from '#lib/domain/basics/drawn-text.ts';
import { isDecodable } from '#lib/domain/basics/percent-code.ts';
import { parseTimeZone } from '#lib/domain/basics/time-zone.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { type Sentence, sameInBoth } from '#lib/domain/operator/language.ts';
import {
  cannotBePrinted,
  hiddenPassword,
  mustBeginWith,
  mustBeHost,
  mustBeOneOf,
  mustBeOrigin,
  mustBePath,
  mustBeSender,
  mustBeTimeZone,
  mustBeWholeNumber,
  mustNameServer,
  withoutPassword,
} from '#lib/server/settings/mistakes.ts';

/*
 * How each kind of setting is read. A value becomes its one form, or is refused with a sentence that names the variable. What comes in was
 * cleaned (clean-variables.ts); '' is a variable that was not given.
 */

/** Marks a value as wrong. zod carries a message in one language, so the sentence in both goes with it in `params`. */
const refuse = (context: z.core.ParsePayload, mistake: Sentence): never => {
  context.issues.push({ code: 'custom', message: mistake.en, params: mistake, input: '' });
  return z.NEVER;
};

const bothLanguages = z.object({ es: z.string(), en: z.string() });

/** The sentence of an issue that a reader marked. */
export const mistakeOf = (issue: z.core.$ZodIssue): Sentence => {
  const carried = bothLanguages.safeParse(issue.code === 'custom' ? issue.params : null);
  return carried.success ? carried.data : sameInBoth(issue.message);
};

/** A reader of one variable: its value, or the sentence of a mistake. */
const reader = <T>(read: (value: string, refused: (mistake: Sentence) => never) => T) =>
  z.pipe(
    z._default(z.string(), ''),
    z.transform((value, context): T => read(value, (mistake) => refuse(context, mistake))),
  );

/** Adds a condition to a parsed value. */
export const unless = <T>(refuses: (value: T) => boolean, mistake: Sentence) =>
  z.transform((value: T, context): T => (refuses(value) ? refuse(context, mistake) : value));

/** Words that documents print. */
export const printedWords = (name: string, fallback: string) =>
  reader((value, refused) => {
    const text = tidyText(value) || fallback;
    return isDrawn(text) ? text : refused(cannotBePrinted(name));
  });

/** A secret, as it is. */
export const secret = reader((value) => value);

export const wholeNumber = <T extends number | null>(
  name: string,
  fallback: T,
  [least, most]: readonly [number, number],
) =>
  reader<number | T>((value, refused) => {
    if (value === '') return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : refused(mustBeWholeNumber(name, least, most));
  });

/** One word of a list, in any case; null when none is given and there is no fallback. */
export const oneOf = <const T extends readonly string[], F extends T[number] | null>(
  name: string,
  values: T,
  fallback: F,
) =>
  reader<T[number] | F>((value, refused) => {
    if (value === '') return fallback;
    const found = values.find((each) => each === value.toLowerCase());
    return found ?? refused(mustBeOneOf(name, values));
  });

const yes: readonly string[] = ['yes', 'true', '1', 'on', 'sí', 'si'];
const no: readonly string[] = ['no', 'false', '0', 'off'];

/** Yes or no, also as other programs write it. */
export const yesOrNo = (name: string, fallback: boolean) =>
  reader((value, refused) => {
    const word = value.normalize('NFC').toLowerCase();
    if (word === '') return fallback;
    return yes.includes(word) || (!no.includes(word) && refused(mustBeOneOf(name, ['yes', 'no'])));
  });

/** A time zone by its IANA name. */
export const timeZone = (name: string, fallback: string) =>
  reader((value, refused) => parseTimeZone(value || fallback) ?? refused(mustBeTimeZone(name)));

const isName = (host: string): boolean =>
  host.length <= 253 && /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.(?!$)|\.?$))+$/.test(host);

/** The name or number of a network interface. */
export const host = (name: string, fallback: string) =>
  reader((value, refused) => {
    const text = value.toLowerCase() || fallback;
    return isIP(text) > 0 || (isName(text) && !/^[\d.]+$/.test(text)) ? text : refused(mustBeHost(name));
  });

/** The whole path of a file or folder; null when none is given. The shell replaces ~ and $HOME, a file of settings does not. */
export const path = (name: string) =>
  reader((value, refused) => {
    if (/^~|\$|^[a-z]{2,}:\/\//i.test(value)) return refused(mustBePath(name));
    return value === '' ? null : resolve(value);
  });

/** Addresses that stand for every interface, and signs that no name has (the URL standard lets them pass), lead nowhere from another machine. */
const hasOwnHost = ({ hostname, port }: URL): boolean =>
  hostname !== '0.0.0.0' &&
  hostname !== '[::]' &&
  (hostname.startsWith('[') || isName(hostname)) &&
  port !== '0';

const isOrigin = (url: URL): boolean =>
  /^https?:$/.test(url.protocol) &&
  url.pathname.replaceAll('/', '') === '' &&
  url.search === '' &&
  url.hash === '' &&
  url.username === '' &&
  url.password === '' &&
  hasOwnHost(url);

/** The address of this site: scheme, host and port, because everything after them belongs to the pages. Null when none is given. */
export const origin = (name: string) =>
  reader((value, refused) => {
    if (value === '') return null;
    if (!/^https?:/i.test(value) || !URL.canParse(value))
      return refused(mustBeginWith(name, ['http:', 'https:']));
    const url = new URL(value);
    return isOrigin(url) ? url.origin.replace(/\.(?=:\d+$|$)/, '') : refused(mustBeOrigin(name));
  });

/** Whether a sign of a password was taken for the end of the host. Then the rest of the password is where path, query and fragment are. */
const isSplitAtPassword = ({ pathname, search, hash, username, password }: URL): boolean =>
  hash !== '' || `${pathname}${search}`.includes('@') || !isDecodable(username) || !isDecodable(password);

type Address = {
  protocols: readonly string[];
  /** False where the client of the service takes no password from an address. */
  hasPassword: boolean;
  /** Whether a server must be named. A database can also be a socket. */
  needsHost: boolean;
};

const readAddress = (
  name: string,
  value: string,
  { protocols, hasPassword, needsHost }: Address,
): string | Sentence => {
  const [, protocol = ''] = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(value) ?? [];
  if (!protocols.includes(protocol.toLowerCase())) return mustBeginWith(name, protocols);
  if (/\s/.test(value) || !URL.canParse(value)) return hiddenPassword(name);
  const url = new URL(value);
  if (!hasPassword && (url.username !== '' || url.password !== '')) return withoutPassword(name);
  if (isSplitAtPassword(url)) return hiddenPassword(name);
  if (needsHost && url.hostname === '') return mustNameServer(name);
  return protocol.toLowerCase() + value.slice(protocol.length);
};

/** The address of a service; null when none is given. */
export const address = (name: string, about: Address) =>
  reader((value, refused) => {
    if (value === '') return null;
    const read = readAddress(name, value, about);
    return typeof read === 'string' ? read : refused(read);
  });

/** `Name <address>` or an address alone. A name with signs that divide addresses gets quotes (RFC 5322, 3.4). */
export const sender = (name: string, fallback: string) =>
  reader((value, refused) => {
    if (value === '') return fallback;
    const [, named = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(value) ?? [];
    const email = parseEmail(inside ?? value);
    if (!email.ok) return refused(mustBeSender(name));
    const shown = tidyText(named)
      .replace(/^"(.*)"$/, '$1')
      .replace(/["\\]/g, '');
    if (shown === '') return email.value;
    return `${/[,;:@.()[\]]/.test(shown) ? `"${shown}"` : shown} <${email.value}>`;
  });
