import { join } from 'node:path';
import { createHumanCheck, type HumanCheck } from '#lib/adapters/human-check/human-check.ts';
import { createOpenIdProvider } from '#lib/adapters/identity/openid.ts';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createLimiter } from '#lib/adapters/limiter/limiter.ts';
import { createLog } from '#lib/adapters/log/log.ts';
import { createLocalMailbox } from '#lib/adapters/mail/local-mailbox.ts';
import { createSmtpMailer } from '#lib/adapters/mail/smtp-mailer.ts';
import { createProcessMeters, type ProcessMeters } from '#lib/adapters/metrics/process-meters.ts';
import { createCardPicture } from '#lib/adapters/pdf/card-picture.ts';
import { createOwnDataRenderer, createPrintRenderer, createRenderer } from '#lib/adapters/pdf/renderer.ts';
import { withCircuitBreaker } from '#lib/adapters/registry/circuit-breaker.ts';
import { createHttpRegistry } from '#lib/adapters/registry/http-registry.ts';
import { createLocalRegistry } from '#lib/adapters/registry/local-registry.ts';
import { checkClaim } from '#lib/adapters/signer/check-claim.ts';
import { verifyPdf } from '#lib/adapters/signer/verify-pdf.ts';
import type { PasswordHashing } from '#lib/adapters/staff-auth/instance.ts';
import { createStaffAuth } from '#lib/adapters/staff-auth/staff-auth.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { waysToReach } from '#lib/domain/help/operator-contact.ts';
import { isDemonstration } from '#lib/domain/number/issuance.ts';
import type { OwnData } from '#lib/domain/privacy/own-data.ts';
import type { Retention } from '#lib/domain/privacy/retention.ts';
import type { PrivacyNoticeSeen } from '#lib/domain/request/request.ts';
import { documentFileName } from '#lib/letters/documents.ts';
import { ownDataJson } from '#lib/letters/own-data-json.ts';
import { openStoreOf, secretKeyOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';
import { type Environment, openIssuer, registerKeys } from '#lib/server/settings/issuer.ts';
import { noticeOf } from '#lib/server/settings/privacy-notice.ts';
import { versionOf } from '#lib/server/settings/version.ts';
import { getDocument } from '#lib/usecases/document/get-document.ts';
import { createDelivery, type Delivery } from '#lib/usecases/mail/delivery.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { PrintRenderer } from '#lib/usecases/ports/hand-to-phone.ts';
import type { IdentityProvider } from '#lib/usecases/ports/identity.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Mailer } from '#lib/usecases/ports/mail.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { CardPicture, OwnDataRenderer, Renderer } from '#lib/usecases/ports/renderers.ts';
import type { ClaimCheck, PdfCheck, SigningIdentity } from '#lib/usecases/ports/signing.ts';
import type { StaffAuth } from '#lib/usecases/ports/staff.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Everything the use cases need, built once per process from the environment. */
export type Deps = {
  environment: Environment;
  store: Store;
  staffAuth: StaffAuth;
  registry: Registry;
  /** The provider of identity; null where none is configured. */
  identityProvider: IdentityProvider | null;
  mailer: Mailer;
  signer: SigningIdentity;
  render: Renderer;
  drawCard: CardPicture;
  /** Checks of documents that people send. */
  holds: ClaimCheck;
  checkPdf: PdfCheck;
  limiter: Limiter;
  humanCheck: HumanCheck;
  keyring: Keyring;
  random: Random;
  clock: Clock;
  log: Log;
  /** Null where the operator wants no metrics. */
  meters: ProcessMeters | null;
  policies: {
    locate: Environment['locatePolicy'];
    identity: Environment['identityPolicy'];
    stepUpAvailable: boolean;
  };
  invocante: string;
  demonstration: boolean;
  canaries: ReadonlySet<Curp>;
  /** The privacy notice that people see from this start on. */
  notice: PrivacyNoticeSeen;
  retention: Retention;
  /** The time zone (IANA) of the windows. */
  deskTimeZone: string;
  renderPrint: PrintRenderer;
  renderOwnData: OwnDataRenderer;
  ownDataText: (data: OwnData) => string;
};

/** The folder of the local mailbox. */
export const mailboxDirectory = ({ dataDir }: Pick<Environment, 'dataDir'>): string => join(dataDir, 'buzon');
/** The key that seals the mails in the local mailbox. */
export const mailboxKey = (keyring: Keyring): string => keyring.derive('mailbox', 'files');

const messageDomainOf = (from: string): string => /@([^\s>@]+)>?$/.exec(from)?.[1] ?? 'localhost';

/**
 * The name by which the service introduces itself to the mail server (RFC 5321 §4.1.1.1): the site's, or the sender's domain where the site
 * has none of its own. Many servers refuse an address in brackets.
 */
export const ownNameOf = ({ baseUrl, mailFrom }: Pick<Environment, 'baseUrl' | 'mailFrom'>): string => {
  const { hostname } = new URL(baseUrl);
  return /[a-z]\.|\.[a-z]/.test(hostname) ? hostname : messageDomainOf(mailFrom);
};

const createMailer = (environment: Environment, keyring: Keyring): Mailer => {
  const { smtpUrl, mailFrom: from } = environment;
  return smtpUrl
    ? createSmtpMailer({ url: smtpUrl, from, ownName: ownNameOf(environment) })
    : createLocalMailbox({ directory: mailboxDirectory(environment), from, key: mailboxKey(keyring) });
};

const createIdentityProvider = (
  environment: Environment,
  clock: Clock,
  log: Log,
): IdentityProvider | null => {
  const { identityProvider, baseUrl } = environment;
  const redirectUri = `${baseUrl}/identificarse/vuelta`;
  return identityProvider && createOpenIdProvider({ ...identityProvider, redirectUri, clock, log });
};

const serviceName = 'Ventanilla NSS';

/** What the log says is counted too, so that no act has to do both. */
const countedLog = (log: Log, meters: ProcessMeters | null): Log => ({
  event: (name, fields) => {
    meters?.count(name, fields);
    log.event(name, fields);
  },
});

/** `passwords`: how passwords of staff are hashed, for tests that cannot wait for scrypt. */
export const createDeps = async (settings: Settings, passwords?: PasswordHashing): Promise<Deps> => {
  const clock: Clock = { now: Date.now };
  const { signer, environment } = await openIssuer(settings, clock);
  const { baseUrl, operator, demonstration } = environment;
  const keyring = createKeyring(secretKeyOf(environment));
  // A demonstration continues with an older store, because its numbers belong to nobody.
  const store = await openStoreOf(environment, demonstration ? 'bringBack' : 'refuse');
  const random = systemRandom;
  const meters = environment.metrics && createProcessMeters(versionOf('package.json'));
  const log = countedLog(createLog(environment.logLevel), meters);
  const issuer = {
    name: serviceName,
    operator: operator.name,
    privacyResponsible: operator.privacyResponsible,
    baseUrl,
    contact: (operator.contact && waysToReach(operator.contact)[0]?.shown) ?? null,
    demonstration,
  };
  return {
    environment,
    store,
    staffAuth: createStaffAuth({
      tables: store.staffTables,
      secret: keyring.derive('staff', 'sign-in'),
      baseUrl,
      passwords,
    }),
    registry: environment.registryUrl
      ? withCircuitBreaker(createHttpRegistry({ url: environment.registryUrl }), clock)
      : createLocalRegistry(store),
    identityProvider: createIdentityProvider(environment, clock, log),
    mailer: createMailer(environment, keyring),
    signer,
    render: createRenderer(issuer, signer.signatureRoom),
    drawCard: createCardPicture(issuer),
    holds: checkClaim,
    checkPdf: verifyPdf,
    limiter: createLimiter(environment.limits, { counts: store.limits, clock }),
    humanCheck: createHumanCheck({
      mode: environment.humanCheck,
      clock,
      random,
      keyring,
      uses: store.limits,
    }),
    keyring,
    random,
    clock,
    log,
    meters,
    policies: {
      locate: environment.locatePolicy,
      identity: environment.identityPolicy,
      stepUpAvailable: environment.identityProvider !== null,
    },
    invocante: demonstration ? serviceName : operator.name,
    demonstration,
    canaries: environment.canaries,
    notice: noticeOf(environment),
    retention: environment.privacy.retention,
    deskTimeZone: environment.deskTimeZone,
    renderPrint: createPrintRenderer(issuer),
    renderOwnData: createOwnDataRenderer(issuer),
    ownDataText: (data) => ownDataJson(data, issuer),
  };
};

/** The delivery of the mails of this installation. */
export const mailDelivery = (deps: Deps): Delivery => {
  const { baseUrl, operator, demonstration, mailFrom } = deps.environment;
  return createDelivery({
    ...deps,
    messageDomain: messageDomainOf(mailFrom),
    sender: { service: serviceName, operator: operator.name, baseUrl, demonstration },
    documents: async (issuance, kind) => ({
      bytes: await getDocument(deps)(issuance, kind),
      filename: documentFileName(kind, issuance.folio, isDemonstration(issuance, deps)),
    }),
  });
};

declare global {
  /** Kept on globalThis, because Next bundles the pages, the actions and the instrumentation hook apart. */
  var ventanillaDeps: Promise<Deps> | undefined;
}

const startDeps = async (settings: Settings): Promise<Deps> => {
  const deps = await createDeps(settings);
  await registerKeys(deps.store, deps.signer);
  return deps;
};

/** The dependencies of this process. The first call builds them from `process.env` and publishes the key that signs. */
export const getDeps = (): Promise<Deps> => {
  globalThis.ventanillaDeps ??= startDeps(readEnvironment(process.env));
  return globalThis.ventanillaDeps;
};
