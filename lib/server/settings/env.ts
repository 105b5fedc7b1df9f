import { resolve, sep } from 'node:path';
import { z } from 'zod/mini';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { OperatorContact } from '#lib/domain/help/operator-contact.ts';
import { identityPolicies, locatePolicies } from '#lib/domain/number/disclosure.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';
import { parseCanaries } from '#lib/server/settings/canary-settings.ts';
import { cleanVariables } from '#lib/server/settings/clean-variables.ts';
import { helpVariables, parseHelp } from '#lib/server/settings/help-settings.ts';
import {
  type IdentitySettings,
  identityVariables,
  parseIdentitySettings,
} from '#lib/server/settings/identity-settings.ts';
import { type Limits, limitVariables, parseLimits } from '#lib/server/settings/limits.ts';
import {
  type MetricsSettings,
  metricsVariables,
  parseMetrics,
} from '#lib/server/settings/metrics-settings.ts';
import {
  governmentHost,
  halfAKey,
  idleTooShort,
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
import { withSecretFiles } from '#lib/server/settings/secret-files.ts';
import {
  address,
  host,
  mistakeOf,
  oneOf,
  origin,
  path,
  printedWords,
  secret,
  sender,
  timeZone,
  unless,
  wholeNumber,
  yesOrNo,
} from '#lib/server/settings/values.ts';

/** Everything that the operator can set, parsed once from the variables of the environment (docs/operating.md §2). */
export type Settings = {
  port: number;
  host: string;
  /** How many processes answer requests on this port. */
  webProcesses: number;
  baseUrl: string;
  dataDir: string;
  /** What must outlive a restore of `dataDir` and of the database: who got which number. */
  recordDir: string;
  databaseUrl: string | null;
  /** The folder of pg_dump, pg_restore and psql; null to find them. */
  postgresProgramsDir: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  secretKey: string | null;
  /** Who runs this site. `contact`: null where the operator gave none. */
  operator: { name: string; privacyResponsible: string; contact: OperatorContact | null };
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
  /** The time zone (IANA) of the windows: their day, their lists, their clock. */
  deskTimeZone: string;
  /** Minutes without a request after which a visit ends (docs/decisions.md §6). */
  sessionIdleMinutes: number;
  logLevel: string;
  /** Null: there are none. */
  metrics: MetricsSettings | null;
  limits: Limits;
  /** CURPs that belong to nobody: a request for one raises an alarm. */
  canaries: ReadonlySet<Curp>;
  privacy: PrivacySettings;
  /** The names of the variables that were given. */
  given: ReadonlySet<string>;
};

/** Host names with these words belong to the government, or to a copy of its sites (docs/threats.md F9). */
export const isGovernmentHost = (address: string): boolean =>
  /gob\.mx|imss|(^|[.-])sre([.-]|$)/.test(new URL(address).hostname);

const isShortSecret = (secret: string): boolean => secret !== '' && secret.length < 32;

const schema = z.object({
  PORT: wholeNumber('PORT', 3000, [1, 65_535]),
  HOST: host('HOST', '127.0.0.1'),
  WEB_PROCESSES: wholeNumber('WEB_PROCESSES', 1, [1, 64]),
  BASE_URL: origin('BASE_URL'),
  DATA_DIR: path('DATA_DIR'),
  RECORD_DIR: path('RECORD_DIR'),
  DATABASE_URL: address('DATABASE_URL', {
    protocols: ['postgres:', 'postgresql:'],
    hasPassword: true,
    needsHost: false,
  }),
  POSTGRES_PROGRAMS_DIR: path('POSTGRES_PROGRAMS_DIR'),
  SMTP_URL: address('SMTP_URL', { protocols: ['smtp:', 'smtps:'], hasPassword: true, needsHost: true }),
  MAIL_FROM: sender('MAIL_FROM', 'Ventanilla NSS (demostración) <ventanilla@demostracion.example>'),
  SECRET_KEY: z.pipe(secret, unless(isShortSecret, shortSecret)),
  ISSUER_NAME: printedWords('ISSUER_NAME', ''),
  ISSUER_PRIVACY_RESPONSIBLE: printedWords('ISSUER_PRIVACY_RESPONSIBLE', 'el operador de esta demostración'),
  ISSUER_CERTIFICATE_FILE: path('ISSUER_CERTIFICATE_FILE'),
  ISSUER_KEY_FILE: path('ISSUER_KEY_FILE'),
  ISSUER_PKCS12_FILE: path('ISSUER_PKCS12_FILE'),
  ISSUER_KEY_PASSPHRASE: secret,
  REGISTRY_URL: address('REGISTRY_URL', {
    protocols: ['http:', 'https:'],
    hasPassword: false,
    needsHost: true,
  }),
  IDENTITY_POLICY: oneOf('IDENTITY_POLICY', identityPolicies, null),
  LOCATE_POLICY: oneOf('LOCATE_POLICY', locatePolicies, 'first_bind'),
  HUMAN_CHECK: oneOf('HUMAN_CHECK', ['silent', 'letters', 'off'], 'silent'),
  REPEAT_EMAIL: yesOrNo('REPEAT_EMAIL', true),
  TRUSTED_PROXIES: wholeNumber('TRUSTED_PROXIES', 0, [0, 10]),
  KIOSK: yesOrNo('KIOSK', false),
  DESK_TIME_ZONE: timeZone('DESK_TIME_ZONE', mexicoCity),
  SESSION_IDLE_MINUTES: z.pipe(
    wholeNumber('SESSION_IDLE_MINUTES', null, [0, 480]),
    unless((minutes: number | null) => minutes !== null && minutes < 5, idleTooShort),
  ),
  LOG_LEVEL: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
});

/** What the settings of the schema are when nobody gives them. */
export const settingDefaults: Readonly<Record<string, unknown>> = schema.parse({});

/** The names of all settings. */
export const settingNames: readonly string[] = [
  ...Object.keys(schema.def.shape),
  'CANARY_CURPS',
  ...helpVariables,
  ...identityVariables,
  ...metricsVariables,
  ...privacyVariables,
  ...limitVariables,
];

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

/** By default the record is beside the data, never in their folder, because whoever restores that folder would restore the record too. */
const isInside = (folder: string, other: string): boolean => `${folder}${sep}`.startsWith(`${other}${sep}`);

const refuseHalfAKey = ({ certificateFile, keyFile, pkcs12File }: Settings['issuer']): Sentence[] => {
  if (pkcs12File !== null && (certificateFile !== null || keyFile !== null)) return [twoKeys];
  return (certificateFile === null) === (keyFile === null) ? [] : [halfAKey];
};

/** Reads and checks the environment. Throws a `ConfigurationError` for a wrong combination. `openIssuer` checks the rest with the key. */
export const readEnvironment = (variables: Variables): Settings => {
  const { variables: whole, mistakes: ofFiles } = withSecretFiles(variables, settingNames);
  const { cleaned, mistakes: ofCleaning } = cleanVariables(whole, settingNames);
  // What stands in quotes, or is in no file, would be found wrong a second time.
  const early = [...ofFiles, ...ofCleaning];
  if (early.length > 0) throw new ConfigurationError(early);
  const parsed = schema.safeParse(cleaned);
  const limits = parseLimits(cleaned, { mailStaysHere: !cleaned.SMTP_URL });
  const { canaries, mistakes: ofCanaries } = parseCanaries(cleaned);
  const { contact, mistakes: ofHelp } = parseHelp(cleaned);
  const identity = parseIdentitySettings(cleaned);
  const { metrics, mistakes: ofMetrics } = parseMetrics(cleaned);
  const { privacy, mistakes: ofPrivacy } = parsePrivacy(cleaned);
  const mistakes = [
    ...refuseGovernment(cleaned),
    ...(parsed.error?.issues.map(mistakeOf) ?? []),
    ...limits.mistakes,
    ...ofCanaries,
    ...ofHelp,
    ...identity.mistakes,
    ...ofMetrics,
    ...ofPrivacy,
  ];
  if (!parsed.success || mistakes.length > 0) throw new ConfigurationError(mistakes);
  const values = parsed.data;
  const dataDir = values.DATA_DIR ?? resolve('.data');
  const settings: Settings = {
    port: values.PORT,
    host: values.HOST,
    webProcesses: values.WEB_PROCESSES,
    baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
    dataDir,
    recordDir: values.RECORD_DIR ?? `${dataDir}-record`,
    databaseUrl: values.DATABASE_URL,
    postgresProgramsDir: values.POSTGRES_PROGRAMS_DIR,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    secretKey: values.SECRET_KEY || null,
    operator: {
      name: values.ISSUER_NAME || 'Operador de demostración',
      privacyResponsible: values.ISSUER_PRIVACY_RESPONSIBLE,
      contact,
    },
    issuer: {
      name: values.ISSUER_NAME || null,
      certificateFile: values.ISSUER_CERTIFICATE_FILE,
      keyFile: values.ISSUER_KEY_FILE,
      pkcs12File: values.ISSUER_PKCS12_FILE,
      keyPassphrase: values.ISSUER_KEY_PASSPHRASE || null,
    },
    registryUrl: values.REGISTRY_URL,
    identityPolicy: values.IDENTITY_POLICY,
    locatePolicy: values.LOCATE_POLICY,
    identityProvider: identity.identity,
    humanCheck: values.HUMAN_CHECK,
    repeatEmail: values.REPEAT_EMAIL,
    trustedProxies: values.TRUSTED_PROXIES,
    kiosk: values.KIOSK,
    deskTimeZone: values.DESK_TIME_ZONE,
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES ?? (values.KIOSK ? 15 : 30),
    logLevel: values.LOG_LEVEL,
    metrics,
    limits: limits.limits,
    canaries,
    privacy,
    given: new Set(Object.keys(cleaned)),
  };
  const isDemonstration = settings.issuer.certificateFile === null && settings.issuer.pkcs12File === null;
  const contradictions = [
    ...refuseHalfAKey(settings.issuer),
    ...(isInside(settings.recordDir, dataDir) ? [recordInside] : []),
    ...(isDemonstration ? refuseOpenMailbox(settings) : []),
  ];
  if (contradictions.length > 0) throw new ConfigurationError(contradictions);
  return settings;
};
