import type { Sentence } from '#lib/domain/operator/language.ts';
import {
  defaultRetention,
  type Retention,
  type RetentionClass,
  retentionBounds,
  retentionClasses,
} from '#lib/domain/privacy/retention.ts';
import { mustBeOneOf } from '#lib/server/settings/mistakes.ts';

/** The law that applies: the general one for authorities and public schools, the federal one for everybody else (docs/threats.md §6). */
const privacyRegimes = ['sujeto_obligado', 'particular'] as const;
export type PrivacyRegime = (typeof privacyRegimes)[number];

/** The operator's settings about the law and the person in charge; null where none were given. */
export type PrivacySettings = {
  regime: PrivacyRegime | null;
  /** The address of the person in charge, and where requests about one's data go. */
  address: string | null;
  contact: string | null;
  /** For authorities: the norm that allows them to use the data. */
  legalBasis: string | null;
  retention: Retention;
  /** `mailto:` or `https:`, for security.txt. */
  securityContact: string | null;
};

type Variables = Record<string, string | undefined>;
type Parsed<T> = { value: T; mistakes: Sentence[] };

const nameOf = (kind: RetentionClass) => `RETENTION_${kind.toUpperCase()}`;

/** The variables that are read here. */
export const privacyVariables = [
  'PRIVACY_REGIME',
  'ISSUER_ADDRESS',
  'ISSUER_PRIVACY_CONTACT',
  'ISSUER_LEGAL_BASIS',
  'SECURITY_CONTACT',
  ...retentionClasses.map(nameOf),
];

const hoursIn: Record<string, number> = { h: 1, d: 24, y: 365 * 24 };

/** Hours of `48h`, `30d` or `5y`; NaN for anything else. */
const hoursOf = (text: string): number => {
  const [, count, unit = ''] = /^(\d{1,6})\s*([hdy])$/.exec(text) ?? [];
  return Number(count) * (hoursIn[unit] ?? Number.NaN);
};

const periodText = (hours: number) => (hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`);

const noPeriod = (kind: RetentionClass, least: string, most: string): Sentence => ({
  es: `${nameOf(kind)} debe ser horas (h), días (d) o años (y), como 48h, 30d o 5y, de ${least} a ${most}`,
  en: `${nameOf(kind)} must be hours, days or years, such as 48h, 30d or 5y, from ${least} to ${most}`,
});

const readPeriod = (variables: Variables, kind: RetentionClass): Parsed<number> => {
  const text = variables[nameOf(kind)]?.trim().toLowerCase() || `${defaultRetention[kind]}h`;
  const [least, most] = retentionBounds[kind];
  const hours = hoursOf(text);
  if (hours >= least && hours <= most) return { value: hours, mistakes: [] };
  return { value: least, mistakes: [noPeriod(kind, periodText(least), periodText(most))] };
};

const readRetention = (variables: Variables): Parsed<Retention> => {
  const mistakes: Sentence[] = [];
  const read = (kind: RetentionClass): number => {
    const parsed = readPeriod(variables, kind);
    mistakes.push(...parsed.mistakes);
    return parsed.value;
  };
  const value: Retention = {
    unconfirmed: read('unconfirmed'),
    answers: read('answers'),
    mails: read('mails'),
    documents: read('documents'),
    links: read('links'),
    preparations: read('preparations'),
    visitors: read('visitors'),
    audit: read('audit'),
    totals: read('totals'),
    logs: read('logs'),
    backups: read('backups'),
  };
  return { value, mistakes };
};

const readRegime = ({ PRIVACY_REGIME }: Variables): Parsed<PrivacyRegime | null> => {
  const text = PRIVACY_REGIME?.trim().toLowerCase() ?? '';
  const value = privacyRegimes.find((regime) => regime === text) ?? null;
  const fits = text === '' || value !== null;
  return { value, mistakes: fits ? [] : [mustBeOneOf('PRIVACY_REGIME', privacyRegimes)] };
};

const noContact: Sentence = {
  es: 'SECURITY_CONTACT debe empezar con mailto: o https://',
  en: 'SECURITY_CONTACT must begin with mailto: or https://',
};

/** One line without control characters, because security.txt holds one field a line. */
const isContact = (text: string) => /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text);

const readSecurityContact = ({ SECURITY_CONTACT }: Variables): Parsed<string | null> => {
  const value = SECURITY_CONTACT?.trim() || null;
  const fits = value === null || isContact(value);
  return { value, mistakes: fits ? [] : [noContact] };
};

/** Reads and checks the settings about privacy, with one sentence per mistake. */
export const parsePrivacy = (variables: Variables): { privacy: PrivacySettings; mistakes: Sentence[] } => {
  const regime = readRegime(variables);
  const retention = readRetention(variables);
  const securityContact = readSecurityContact(variables);
  const privacy: PrivacySettings = {
    regime: regime.value,
    address: variables.ISSUER_ADDRESS?.trim() || null,
    contact: variables.ISSUER_PRIVACY_CONTACT?.trim() || null,
    legalBasis: variables.ISSUER_LEGAL_BASIS?.trim() || null,
    retention: retention.value,
    securityContact: securityContact.value,
  };
  return { privacy, mistakes: [...regime.mistakes, ...retention.mistakes, ...securityContact.mistakes] };
};
