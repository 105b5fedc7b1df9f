import { z } from 'zod/mini';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { sealedCookieOf } from '#lib/server/http/sealed-cookie.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import type { IdentityChecks } from '#lib/usecases/ports/identity.ts';
import type { ProofFailure } from '#lib/usecases/request/prove-identity.ts';

/** What is kept of a sign-in with the provider of identity: first the checks, then the CURP or why there is none. */
export type KeptIdentity = { locale: Locale } & (
  | { checks: IdentityChecks }
  | { curp: Curp }
  | { failure: ProofFailure }
);

const failures = [
  'refused',
  'noCurp',
  'unreachable',
  'otherCurp',
  'notNow',
] as const satisfies ProofFailure[];
const text = z.string();

/** Lax: the browser comes back from another site. */
const cookie = sealedCookieOf(
  { name: 'identidad', sameSite: 'lax', lifeSeconds: 600 },
  z.object({
    /** Digest of the session that it belongs to: another visit reads nothing. */
    session: text,
    locale: z.enum(locales),
    checks: z.optional(z.object({ state: text, nonce: text, verifier: text })),
    curp: z.optional(text),
    failure: z.optional(z.enum(failures)),
  }),
);

/** Kept for ten minutes, for this visit only (docs/threats.md T07). */
export const keepIdentity = ({ sessionDigest }: Visit, kept: KeptIdentity): Promise<boolean> =>
  cookie.keep({ ...kept, session: sessionDigest });

/** What this visit kept; null for anything older, of another visit, or not sealed here. */
export const readIdentity = async ({ sessionDigest }: Visit): Promise<KeptIdentity | null> => {
  const kept = await cookie.read();
  if (kept?.session !== sessionDigest) return null;
  const { locale, checks, failure } = kept;
  if (checks) return { locale, checks };
  if (failure) return { locale, failure };
  const { clock } = await getDeps();
  const curp = parseCurp(kept.curp ?? '', mexicoCityDate(clock.now()));
  return curp.ok ? { locale, curp: curp.value } : null;
};

/** Forgets it. */
export const dropIdentity = (): Promise<void> => cookie.drop();
