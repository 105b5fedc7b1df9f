import { openDemonstrationIdentity } from '#lib/adapters/signer/demonstration-identity.ts';
import { type Institution, openInstitution } from '#lib/adapters/signer/institution-identity.ts';
import { verifySello } from '#lib/adapters/signer/signer.ts';
import { type DemonstrationReason, reasonsForDemonstration } from '#lib/domain/document/issuer.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import {
  ConfigurationError,
  isGovernmentHost,
  refuseOpenMailbox,
  type Settings,
} from '#lib/server/settings/env.ts';
import {
  governmentHost,
  missingForReal,
  noHumanCheck,
  noLegalBasis,
  storeOfDemonstration,
  storeOfInstitution,
} from '#lib/server/settings/mistakes.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { SigningIdentity } from '#lib/usecases/ports/signing.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The installation as its settings and its opened key make it. */
export type Environment = Settings & {
  /** True until a real issuer is configured: numbers are of series 00 and every document has the mark. */
  demonstration: boolean;
  /** Why it is a demonstration. */
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

const refuseGovernmentHosts = (baseUrl: string): Sentence[] =>
  isGovernmentHost(baseUrl) ? [governmentHost] : [];

const neededForReal = [
  'SECRET_KEY',
  'SMTP_URL',
  'MAIL_FROM',
  'ISSUER_PRIVACY_RESPONSIBLE',
  'ISSUER_ADDRESS',
  'PRIVACY_REGIME',
  'SECURITY_CONTACT',
] as const;

/** What an institution must set and a demonstration may leave out (docs/threats.md T25). */
const refuseMakeshift = ({ given, humanCheck, privacy }: Settings): Sentence[] => [
  ...neededForReal.filter((name) => !given.has(name)).map(missingForReal),
  ...(humanCheck === 'off' ? [noHumanCheck] : []),
  ...(privacy.regime === 'sujeto_obligado' && privacy.legalBasis === null ? [noLegalBasis] : []),
];

/** Joins settings and reasons. Throws a `ConfigurationError` for a dangerous mixture. */
export function settle(settings: Settings, reasons: DemonstrationReason[]): Environment {
  const demonstration = reasons.length > 0;
  const mistakes = demonstration
    ? [...refuseGovernmentHosts(settings.baseUrl), ...refuseOpenMailbox(settings)]
    : refuseMakeshift(settings);
  if (mistakes.length > 0) throw new ConfigurationError(mistakes);
  const identityPolicy = settings.identityPolicy ?? (demonstration ? 'declared' : 'registry');
  return { ...settings, demonstration, reasons, identityPolicy };
}

/**
 * Opens the key that this installation signs with. An institution's key never signs a demonstration: as long as there is a reason to be
 * one, the demonstration's own key signs. Throws an `OperatorError`.
 */
export async function openIssuer(
  settings: Settings,
  clock: Clock,
): Promise<{ signer: SigningIdentity; environment: Environment }> {
  const institution = await openInstitution(settings.issuer, settings.dataDir, clock);
  const environment = settle(settings, reasonsOf(settings, institution));
  const signer =
    institution && !environment.demonstration
      ? institution.identity
      : await openDemonstrationIdentity(settings.dataDir, clock);
  return { signer, environment };
}

/**
 * Publishes the key of this start and keeps earlier ones. A store belongs to a demonstration or to an institution for ever, so that
 * numbers of series 00 and real numbers never mix.
 */
export async function registerKeys(store: Store, signer: SigningIdentity): Promise<void> {
  const known = await store.keys.list();
  if (known.some(({ demonstration }) => demonstration !== signer.demonstration))
    throw new ConfigurationError([signer.demonstration ? storeOfInstitution : storeOfDemonstration]);
  await store.keys.put(signer.publishedKeys);
}
