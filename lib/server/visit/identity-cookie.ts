import { cookies } from 'next/headers';
import { z } from 'zod/mini';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import type { IdentityChecks } from '#lib/usecases/ports/identity.ts';
import type { ProofFailure } from '#lib/usecases/request/prove-identity.ts';

/** What was begun or came back from the provider of identity: the checks, then the CURP, or why there is none. */
export type KeptIdentity = { locale: Locale } & (
  | { checks: IdentityChecks }
  | { curp: Curp }
  | { failure: ProofFailure }
);

const lifeSeconds = 600;
const longest = 2_000;

const failures = [
  'refused',
  'noCurp',
  'unreachable',
  'otherCurp',
  'notNow',
] as const satisfies ProofFailure[];
const text = z.string();
const schema = z.object({
  /** Digest of the session that it belongs to: in another visit it is nothing. */
  session: text,
  until: z.number(),
  locale: z.enum(locales),
  checks: z.optional(z.object({ state: text, nonce: text, verifier: text })),
  curp: z.optional(text),
  failure: z.optional(z.enum(failures)),
});

const isSecure = ({ environment }: Deps) => environment.baseUrl.startsWith('https:');
const nameOf = (deps: Deps) => (isSecure(deps) ? '__Host-identidad' : 'identidad');
const keyOf = ({ keyring }: Deps) => Buffer.from(keyring.derive('identity-cookie', 'state'), 'base64url');

/** Sealed for ten minutes, for this visit only (docs/threats.md T07). Lax: the browser comes back from another site. */
export const keepIdentity = async ({ sessionDigest }: Visit, kept: KeptIdentity): Promise<void> => {
  const deps = await getDeps();
  const until = deps.clock.now() + lifeSeconds * 1_000;
  const sealed = sealText(keyOf(deps), JSON.stringify({ ...kept, session: sessionDigest, until }));
  const secure = isSecure(deps);
  const options = { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: lifeSeconds } as const;
  (await cookies()).set(nameOf(deps), sealed, options);
};

const parse = (opened: string) => schema.safeParse(JSON.parse(opened)).data ?? null;

/** What this visit kept; null for anything older, of another visit, or not sealed here. */
export const readIdentity = async ({ sessionDigest }: Visit): Promise<KeptIdentity | null> => {
  const deps = await getDeps();
  const sealed = (await cookies()).get(nameOf(deps))?.value;
  const opened = sealed ? openText(keyOf(deps), sealed, longest) : null;
  const kept = opened && parse(opened);
  if (!kept || kept.session !== sessionDigest || kept.until <= deps.clock.now()) return null;
  const { locale, checks, failure } = kept;
  if (checks) return { locale, checks };
  if (failure) return { locale, failure };
  const curp = parseCurp(kept.curp ?? '', mexicoCityDate(deps.clock.now()));
  return curp.ok ? { locale, curp: curp.value } : null;
};

export const dropIdentity = async (): Promise<void> => {
  const deps = await getDeps();
  (await cookies()).delete({ name: nameOf(deps), path: '/', secure: isSecure(deps) });
};
