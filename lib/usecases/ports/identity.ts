import type { Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';

/** The secrets of one sign-in, which only the browser that began it has when it comes back. */
export type IdentityChecks = { state: string; nonce: string; verifier: string };

/** `refused`: the sign-in was not finished, or its answer does not verify. `noCurp`: the answer verifies and names no CURP. */
export type IdentityFailure = 'refused' | 'noCurp' | 'unreachable';

/** A provider of identity that this service trusts (OpenID Connect). */
export type IdentityProvider = {
  /** Its name for people. */
  name: string;
  /** The address of the provider, to which the browser is sent. */
  begin: () => Promise<Result<{ url: string; checks: IdentityChecks }, 'unreachable'>>;
  /** `callbackUrl`: the address with which the browser came back; only its query counts. */
  finish: (callbackUrl: string, checks: IdentityChecks) => Promise<Result<{ curp: Curp }, IdentityFailure>>;
};
