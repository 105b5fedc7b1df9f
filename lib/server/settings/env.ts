import { resolve, sep } from 'node:path';
import { z } from 'zod/mini';
import { isDrawn } from '#lib/domain/basics/drawn-text.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { identityPolicies, locatePolicies } from '#lib/domain/number/disclosure.ts';
import { type Sentence, sameInBoth } from '#lib/domain/operator/language.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';
import { parseCanaries } from '#lib/server/settings/canary-settings.ts';
import { type IdentitySettings, parseIdentitySettings } from '#lib/server/settings/identity-settings.ts';
import { type Limits, limitVariables, parseLimits } from '#lib/server/settings/limits.ts';
import {
  cannotBePrinted,
  governmentHost,
  halfAKey,
  idleTooShort,
  mustBeginWith,
  mustBeOneOf,
  mustBeWholeNumber,
  openMailbox,
  recordInside,
  shortSecret,
  twoKeys,
} from '#lib/server/settings/mistakes.ts';
import {
  type PrivacySettings,
  parsePrivacy,
  privacyVariables,
} from '#lib/server/settings/privacy-settings.ts';

/** Everything that the operator can set, parsed once from the variables of the environment (docs/operating.md §2). */
export type Settings = {
  port: number;
  host: string;
  baseUrl: string;
  dataDir: string;
  /** What must outlive a restore of `dataDir` and of the database: who got which number. */
  recordDir: string;
  databaseUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  secretKey: string | null;
  operator: { name: string; privacyResponsible: string };
  /** The operator's settings for real documents; null where none were given. */
  issuer: {
    name: string | null;
    certificateFile: string | null;
    keyFile: string | null;
    pkcs12File: string | null;
    keyPassphrase: string | null;
  };
  registryUrl: string | null;
  /** Null: `declared` in a demonstration, `registry` elsewhere. */
  identityPolicy: (typeof identityPolicies)[number] | null;
  locatePolicy: (typeof locatePolicies)[number];
  /** OpenID Connect provider of the step-up; null where none is set. */
  identityProvider: IdentitySettings | null;
  humanCheck: 'silent' | 'letters' | 'off';
  repeatEmail: boolean;
  trustedProxies: number;
  /** True for a computer that many people use one after the other. */
  kiosk: boolean;
  /** Minutes without a request after which a visit ends (docs/decisions.md §6). */
  sessionIdleMinutes: number;
  logLevel: string;
  limits: Limits;
  /** CURPs that belong to nobody: a request for one raises an alarm. */
  canaries: ReadonlySet<Curp>;
  privacy: PrivacySettings;
  /** The names of the variables that were given. */
  given: ReadonlySet<string>;
};

/** Marks a value as wrong. zod carries a message in one language, so the sentence in both goes with it in `params`. */
const refuse = (context: z.core.ParsePayload, mistake: Sentence): never => {
  context.issues.push({ code: 'custom', message: mistake.en, params: mistake, input: '' });
  return z.NEVER;
};

const bothLanguages = z.object({ es: z.string(), en: z.string() });

const mistakeOf = (issue: z.core.$ZodIssue): Sentence => {
  const carried = bothLanguages.safeParse(issue.code === 'custom' ? issue.params : null);
  return carried.success ? carried.data : sameInBoth(issue.message);
};

const text = (fallback: string) =>
  z.pipe(
    z._default(z.string(), ''),
    z.transform((value) => value.trim() || fallback),
  );
/** A name that stands in documents. */
const printedText = (name: string, fallback: string) =>
  z.pipe(
    text(fallback),
    z.transform((value, context) => (isDrawn(value) ? value : refuse(context, cannotBePrinted(name)))),
  );
const wholeNumber = (name: string, fallback: number, most: number) =>
  z.pipe(
    z._default(z.string(), ''),
    z.transform((value, context) => {
      const number = value.trim() === '' ? fallback : Number(value);
      if (/^\s*\d*\s*$/.test(value) && number <= most) return number;
      return refuse(context, mustBeWholeNumber(name, most));
    }),
  );
const oneOf = <const T extends readonly [string, ...string[]]>(
  name: string,
  values: T,
  fallback: T[number],
) =>
  z.pipe(
    z._default(z.string(), ''),
    z.transform((value, context): T[number] => {
      const found = values.find((candidate) => candidate === (value.trim() || fallback));
      if (found !== undefined) return found;
      return refuse(context, mustBeOneOf(name, values.filter(Boolean)));
    }),
  );
const url = (name: string, protocols: string[]) =>
  z.pipe(
    z._default(z.string(), ''),
    z.transform((value, context) => {
      if (value.trim() === '') return null;
      if (URL.canParse(value) && protocols.includes(new URL(value).protocol))
        return value.trim().replace(/\/$/, '');
      return refuse(context, mustBeginWith(name, protocols));
    }),
  );

/** Adds a condition to a parsed value. */
const unless = <T>(refuses: (value: T) => boolean, mistake: Sentence) =>
  z.transform((value: T, context): T => (refuses(value) ? refuse(context, mistake) : value));

/** Host names with these words belong to the government, or to a copy of its sites (docs/threats.md F9). */
export const isGovernmentHost = (address: string): boolean =>
  /gob\.mx|imss|(^|[.-])sre([.-]|$)/.test(new URL(address).hostname);

const isShortSecret = (secret: string): boolean => secret !== '' && secret.length < 32;

const schema = z.object({
  PORT: wholeNumber('PORT', 3000, 65_535),
  HOST: text('127.0.0.1'),
  BASE_URL: url('BASE_URL', ['http:', 'https:']),
  DATA_DIR: text('.data'),
  RECORD_DIR: text(''),
  DATABASE_URL: url('DATABASE_URL', ['postgres:', 'postgresql:']),
  SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:']),
  MAIL_FROM: text('Ventanilla NSS (demostración) <ventanilla@demostracion.example>'),
  SECRET_KEY: z.pipe(text(''), unless(isShortSecret, shortSecret)),
  ISSUER_NAME: printedText('ISSUER_NAME', 'Operador de demostración'),
  ISSUER_PRIVACY_RESPONSIBLE: printedText('ISSUER_PRIVACY_RESPONSIBLE', 'el operador de esta demostración'),
  ISSUER_CERTIFICATE_FILE: text(''),
  ISSUER_KEY_FILE: text(''),
  ISSUER_PKCS12_FILE: text(''),
  ISSUER_KEY_PASSPHRASE: z._default(z.string(), ''),
  REGISTRY_URL: url('REGISTRY_URL', ['http:', 'https:']),
  IDENTITY_POLICY: oneOf('IDENTITY_POLICY', ['', ...identityPolicies], ''),
  LOCATE_POLICY: oneOf('LOCATE_POLICY', locatePolicies, 'first_bind'),
  HUMAN_CHECK: oneOf('HUMAN_CHECK', ['silent', 'letters', 'off'], 'silent'),
  REPEAT_EMAIL: oneOf('REPEAT_EMAIL', ['yes', 'no'], 'yes'),
  TRUSTED_PROXIES: wholeNumber('TRUSTED_PROXIES', 0, 10),
  KIOSK: oneOf('KIOSK', ['yes', 'no'], 'no'),
  SESSION_IDLE_MINUTES: z.pipe(
    wholeNumber('SESSION_IDLE_MINUTES', 0, 480),
    unless((minutes: number) => minutes > 0 && minutes < 5, idleTooShort),
  ),
  LOG_LEVEL: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
});

type Variables = Record<string, string | undefined>;

/** Settings that contradict each other; thrown once, at the start. */
export class ConfigurationError extends OperatorError {
  override name = 'ConfigurationError';
}

const isThisMachine = (name: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(name);

/** Without SMTP every visitor of a demonstration could read the links of every other visitor. */
export const refuseOpenMailbox = ({ baseUrl, host, smtpUrl }: Settings): Sentence[] =>
  smtpUrl !== null || (isThisMachine(host) && isThisMachine(new URL(baseUrl).hostname)) ? [] : [openMailbox];

/** An installation without a certificate can only be a demonstration. */
const refuseGovernment = ({
  BASE_URL = '',
  ISSUER_CERTIFICATE_FILE,
  ISSUER_PKCS12_FILE,
}: Variables): Sentence[] =>
  !ISSUER_CERTIFICATE_FILE && !ISSUER_PKCS12_FILE && URL.canParse(BASE_URL) && isGovernmentHost(BASE_URL)
    ? [governmentHost]
    : [];

const refuseHalfAKey = (values: Record<'certificate' | 'key' | 'pkcs12', string>): Sentence[] => {
  if (values.pkcs12 !== '' && (values.certificate !== '' || values.key !== '')) return [twoKeys];
  if ((values.certificate === '') !== (values.key === '')) return [halfAKey];
  return [];
};

/** Beside the data by default, never in their folder, because whoever restores that folder would restore the record too. */
const recordDirOf = (dataDir: string, given: string): string =>
  given === '' ? `${dataDir}-record` : resolve(given);

const isInside = (folder: string, other: string): boolean => `${folder}${sep}`.startsWith(`${other}${sep}`);

/** Reads and checks the environment. Throws a `ConfigurationError` for a wrong combination. `openIssuer` checks the rest with the key. */
export const readEnvironment = (variables: Variables): Settings => {
  const parsed = schema.safeParse(variables);
  const mailStaysHere = !variables.SMTP_URL?.trim();
  const limits = parseLimits(variables, { mailStaysHere });
  const { canaries, mistakes: ofCanaries } = parseCanaries(variables);
  const identity = parseIdentitySettings(variables);
  const { privacy, mistakes: ofPrivacy } = parsePrivacy(variables);
  const mistakes = [
    ...refuseGovernment(variables),
    ...(parsed.error?.issues.map(mistakeOf) ?? []),
    ...limits.mistakes,
    ...ofCanaries,
    ...identity.mistakes,
    ...ofPrivacy,
  ];
  if (!parsed.success || mistakes.length > 0) throw new ConfigurationError(mistakes);
  const values = parsed.data;
  const files = {
    certificate: values.ISSUER_CERTIFICATE_FILE,
    key: values.ISSUER_KEY_FILE,
    pkcs12: values.ISSUER_PKCS12_FILE,
  };
  const halves = refuseHalfAKey(files);
  if (halves.length > 0) throw new ConfigurationError(halves);
  const dataDir = resolve(values.DATA_DIR);
  const settings: Settings = {
    port: values.PORT,
    host: values.HOST,
    baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
    dataDir,
    recordDir: recordDirOf(dataDir, values.RECORD_DIR),
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    secretKey: values.SECRET_KEY || null,
    operator: { name: values.ISSUER_NAME, privacyResponsible: values.ISSUER_PRIVACY_RESPONSIBLE },
    issuer: {
      name: variables.ISSUER_NAME?.trim() || null,
      certificateFile: files.certificate || null,
      keyFile: files.key || null,
      pkcs12File: files.pkcs12 || null,
      keyPassphrase: values.ISSUER_KEY_PASSPHRASE || null,
    },
    registryUrl: values.REGISTRY_URL,
    identityPolicy: values.IDENTITY_POLICY || null,
    locatePolicy: values.LOCATE_POLICY,
    identityProvider: identity.identity,
    humanCheck: values.HUMAN_CHECK,
    repeatEmail: values.REPEAT_EMAIL === 'yes',
    trustedProxies: values.TRUSTED_PROXIES,
    kiosk: values.KIOSK === 'yes',
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES || (values.KIOSK === 'yes' ? 15 : 30),
    logLevel: values.LOG_LEVEL,
    limits: limits.limits,
    canaries,
    privacy,
    given: new Set(
      [...Object.keys(schema.def.shape), ...privacyVariables, ...limitVariables].filter((name) =>
        variables[name]?.trim(),
      ),
    ),
  };
  if (isInside(settings.recordDir, dataDir)) throw new ConfigurationError([recordInside]);
  const isDemonstration = !files.certificate && !files.pkcs12;
  const open = isDemonstration ? refuseOpenMailbox(settings) : [];
  if (open.length > 0) throw new ConfigurationError(open);
  return settings;
};
