import type { Result } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';

/** What only the browser that began may show when it comes back: secrets of one sign-in. */
export type IdentityChecks = { state: string; nonce: string; verifier: string };

/** `refused`: the sign-in was not finished, or what came back does not hold. `noCurp`: it holds, and names no CURP. */
export type IdentityFailure = 'refused' | 'noCurp' | 'unreachable';

/** Somebody who knows who a person is and says so to this service (OpenID Connect). */
export type IdentityProvider = {
  /** What people call it. */
  name: string;
  /** Where to send the browser. */
  begin: () => Promise<Result<{ url: string; checks: IdentityChecks }, 'unreachable'>>;
  /** `callbackUrl`: the address with which the browser came back; only its query counts. */
  finish: (callbackUrl: string, checks: IdentityChecks) => Promise<Result<{ curp: Curp }, IdentityFailure>>;
};
