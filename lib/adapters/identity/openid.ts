import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { createProviderFetch, ProviderDown } from '#lib/adapters/identity/provider-fetch.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { err, ok } from '#lib/domain/basics/result.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { IdentityFailure, IdentityProvider } from '#lib/usecases/ports/identity.ts';
import type { Log } from '#lib/usecases/ports/log.ts';

/** The provider that confirms a person's identity (docs/threats.md §2, "step-up"). */
export type IdentitySettings = {
  /** Its issuer identifier, exactly as the provider writes it. */
  issuer: string;
  clientId: string;
  /** Null for a public client, which uses PKCE alone. */
  clientSecret: string | null;
  curpClaim: string;
  /** The name on the button. */
  name: string;
  scope: string;
  /** Hosts that the answers of the provider may name, besides its own (docs/threats.md T17). */
  hosts: string[];
};
type Options = IdentitySettings & { redirectUri: string; clock: Clock; log: Log };

/** How long the provider's description of itself is kept. */
const DISCOVERY_MILLISECONDS = 3_600_000;

/** Chooses the way to send the secret that the provider supports; the first is the default of OpenID Connect. */
const withSecret = (secret: string): ClientAuth => {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (known.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
};

const hostsOf = ({ issuer, hosts }: IdentitySettings): ReadonlySet<string> =>
  new Set([new URL(issuer).host, ...hosts]);

const discover = (settings: IdentitySettings): Promise<Configuration> => {
  const { issuer, clientId, clientSecret } = settings;
  const server = new URL(issuer);
  return discovery(server, clientId, {}, clientSecret ? withSecret(clientSecret) : None(), {
    [customFetch]: createProviderFetch(hostsOf(settings)),
    // Verifies the signature of the ID token too, although it comes directly from the provider.
    execute: [enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [allowInsecureRequests] : [])],
  });
};

/** Asks for the provider's description once at a time and keeps it for an hour. Does not keep a failure. */
const cachedDiscovery = (options: Options) => {
  let known: { at: number; configuration: Promise<Configuration> } | null = null;
  return (): Promise<Configuration> => {
    const now = options.clock.now();
    if (known && now - known.at < DISCOVERY_MILLISECONDS) return known.configuration;
    const asked = { at: now, configuration: discover(options) };
    known = asked;
    asked.configuration.catch(() => {
      if (known === asked) known = null;
    });
    return asked.configuration;
  };
};

const isDown = (error: unknown): boolean =>
  error instanceof ProviderDown || (error instanceof Error && isDown(error.cause));

/** Sorts the errors of the library and the two OAuth errors that mean "later" (RFC 6749, 4.1.2.1). */
const failureOf = (error: unknown): Exclude<IdentityFailure, 'noCurp'> => {
  if (isDown(error)) return 'unreachable';
  if (error instanceof AuthorizationResponseError)
    return /^(server_error|temporarily_unavailable)$/.test(error.error) ? 'unreachable' : 'refused';
  if (error instanceof ClientError || error instanceof ResponseBodyError) return 'refused';
  throw error;
};

/** The error code, if it is one of the protocol or the library, because a made-up address can contain any text. */
const codeOf = (error: unknown): string | undefined => {
  const code =
    error instanceof ClientError
      ? error.code
      : error instanceof ResponseBodyError || error instanceof AuthorizationResponseError
        ? error.error
        : undefined;
  return code && /^(OAUTH_[A-Z_]{1,60}|[a-z_]{1,40})$/.test(code) ? code : undefined;
};

const logFailure = ({ log }: Options, where: string, error: unknown): void =>
  log.event('identity.failed', {
    where,
    reason: failureOf(error),
    errorName: error instanceof Error ? error.name : typeof error,
    errorCode: codeOf(error),
  });

const requestFor = async (options: Options, configuration: Configuration) => {
  const { redirectUri, scope } = options;
  const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
    // Asks to sign in again, because somebody may have left a session open on a shared computer.
    prompt: 'login',
  });
  if (!hostsOf(options).has(url.host)) throw new ProviderDown('The provider of identity names another host');
  return { url: url.href, checks };
};

const readCurp = (value: unknown, { clock }: Options): Curp | null => {
  const parsed = typeof value === 'string' ? parseCurp(value, mexicoCityDate(clock.now())) : null;
  return parsed?.ok ? parsed.value : null;
};

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;

/** The CURP from the ID token, or else from the userinfo of the same subject. */
const claimedCurp = async (options: Options, configuration: Configuration, tokens: Tokens) => {
  const claims = tokens.claims();
  const inToken = claims?.[options.curpClaim];
  if (!claims || inToken !== undefined) return readCurp(inToken, options);
  if (!configuration.serverMetadata().userinfo_endpoint) return null;
  const userinfo = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return readCurp(userinfo[options.curpClaim], options);
};

/**
 * A provider of OpenID Connect: authorization code with PKCE (S256), state and nonce; issuer, audience, times and signature of the ID
 * token are checked by openid-client. The claim `curpClaim` must be a CURP that passes its own checks.
 */
export const createOpenIdProvider = (options: Options): IdentityProvider => {
  const configurationOf = cachedDiscovery(options);
  return {
    name: options.name,
    begin: async () => {
      try {
        return ok(await requestFor(options, await configurationOf()));
      } catch (error) {
        logFailure(options, 'identity.begin', error);
        return err('unreachable');
      }
    },
    finish: async (callbackUrl, { state, nonce, verifier }) => {
      // Behind a proxy this server sees another address than the provider was given.
      const back = new URL(options.redirectUri);
      back.search = new URL(callbackUrl).search;
      try {
        const configuration = await configurationOf();
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
        const tokens = await authorizationCodeGrant(configuration, back, checks);
        const curp = await claimedCurp(options, configuration, tokens);
        return curp ? ok({ curp }) : err('noCurp');
      } catch (error) {
        logFailure(options, 'identity.finish', error);
        return err(failureOf(error));
      }
    },
  };
};
