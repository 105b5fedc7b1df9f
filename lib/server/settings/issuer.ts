import { openDemonstrationIdentity } from '#lib/adapters/signer/demonstration-identity.ts';
import { type Institution, openInstitution } from '#lib/adapters/signer/institution-identity.ts';
import { verifySello } from '#lib/adapters/signer/signer.ts';
import { type DemonstrationReason, reasonsForDemonstration } from '#lib/domain/document/issuer.ts';
import {
  ConfigurationError,
  isGovernmentHost,
  refuseOpenMailbox,
  type Settings,
} from '#lib/server/settings/env.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** What the settings and the opened key amount to. */
export type Environment = Settings & {
  /** True until a real issuer is configured; numbers are series 00 and every document carries the mark. */
  demonstration: boolean;
  /** Why it is one. */
  reasons: DemonstrationReason[];
  identityPolicy: NonNullable<Settings['identityPolicy']>;
};

const keySigns = ({ identity }: Institution): boolean =>
  verifySello(identity.certificatePem, 'key', identity.sign('key'));

const reasonsOf = (settings: Settings, institution: Institution | null): DemonstrationReason[] =>
  reasonsForDemonstration({
    name: settings.issuer.name,
    certificate: institution?.certificate ?? null,
    keySigns: institution !== null && keySigns(institution),
    baseUrl: settings.baseUrl,
    registry: settings.registryUrl === null ? 'simulated' : 'external',
  });

const refuseGovernmentHosts = (baseUrl: string): string[] =>
  isGovernmentHost(baseUrl)
    ? ['BASE_URL names a government host, and a demonstration must not run there']
    : [];

const neededForReal = [
  'SECRET_KEY',
  'SMTP_URL',
  'MAIL_FROM',
  'ISSUER_PRIVACY_RESPONSIBLE',
  'ISSUER_ADDRESS',
  'PRIVACY_REGIME',
  'SECURITY_CONTACT',
] as const;

/** What a demonstration may leave out, an institution may not (docs/threats.md T25). */
const refuseMakeshift = ({ given, humanCheck, privacy }: Settings): string[] => [
  ...neededForReal
    .filter((name) => !given.has(name))
    .map((name) => `${name} is needed to issue real documents`),
  ...(humanCheck === 'off' ? ['HUMAN_CHECK=off is for demonstrations'] : []),
  ...(privacy.regime === 'sujeto_obligado' && privacy.legalBasis === null
    ? ['ISSUER_LEGAL_BASIS is needed with PRIVACY_REGIME=sujeto_obligado']
    : []),
];

/** Joins settings and reasons; a dangerous mixture throws a `ConfigurationError`. */
export function settle(settings: Settings, reasons: DemonstrationReason[]): Environment {
  const demonstration = reasons.length > 0;
  const mistakes = demonstration
    ? [...refuseGovernmentHosts(settings.baseUrl), ...refuseOpenMailbox(settings)]
    : refuseMakeshift(settings);
  if (mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'));
  const identityPolicy = settings.identityPolicy ?? (demonstration ? 'declared' : 'registry');
  return { ...settings, demonstration, reasons, identityPolicy };
}

/** The sentence that the adapter found becomes one of the settings: nobody needs the stack of a missing file. */
const refuse = (error: unknown): never => {
  throw new ConfigurationError(error instanceof Error ? error.message : String(error), { cause: error });
};

/**
 * Opens the key that this installation signs with. An institution's key never signs a demonstration: as long as one reason is left,
 * the demonstration's own key does. Throws one clear sentence.
 */
export async function openIssuer(
  settings: Settings,
  clock: Clock,
): Promise<{ signer: SigningIdentity; environment: Environment }> {
  const institution = await openInstitution(settings.issuer, settings.dataDir, clock).catch(refuse);
  const environment = settle(settings, reasonsOf(settings, institution));
  const signer =
    institution && !environment.demonstration
      ? institution.identity
      : await openDemonstrationIdentity(settings.dataDir, clock).catch(refuse);
  return { signer, environment };
}

/**
 * Publishes the key of this start; earlier ones stay. A store is either a demonstration's or an institution's for ever: numbers of
 * series 00 and numbers that count never stand side by side.
 */
export async function registerKeys(store: Store, signer: SigningIdentity): Promise<void> {
  const known = await store.keys.list();
  if (known.some(({ demonstration }) => demonstration !== signer.demonstration))
    throw new ConfigurationError(
      signer.demonstration
        ? 'This store belongs to an institution, and something for real issue is missing (npm run admin -- doctor says what)'
        : 'This store belongs to a demonstration: begin with an empty DATA_DIR or DATABASE_URL',
    );
  await store.keys.put(signer.publishedKeys);
}
