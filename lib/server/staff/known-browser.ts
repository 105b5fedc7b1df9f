import { cookies } from 'next/headers';
import { z } from 'zod/mini';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { readStaffVisit } from '#lib/server/staff/session.ts';
import type { KnownBrowser } from '#lib/usecases/desk/sign-in-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';

/** A browser in which somebody came in with both factors: who spoils their tries elsewhere spoils none of those here. */
const lifeSeconds = 30 * 24 * 3_600;
const contentSchema = z.object({ login: z.string(), id: z.string(), until: z.number() });

const isSecure = ({ environment }: Deps) => environment.baseUrl.startsWith('https:');
const nameOf = (deps: Deps) => (isSecure(deps) ? '__Host-mesa-navegador' : 'mesa-navegador');
const keyOf = ({ keyring }: Deps) => Buffer.from(keyring.derive('staff', 'known-browser'), 'base64url');

/** Opens nothing by itself; begins anew with every sign-in. */
export const rememberBrowser = async (): Promise<void> => {
  const visit = await readStaffVisit();
  if (!visit) return;
  const deps = await getDeps();
  const login = loginOf(deps.keyring, visit.member.email);
  const content = { login, id: deps.random.id(), until: deps.clock.now() + lifeSeconds * 1_000 };
  (await cookies()).set(nameOf(deps), sealText(keyOf(deps), JSON.stringify(content)), {
    httpOnly: true,
    secure: isSecure(deps),
    sameSite: 'strict',
    path: '/',
    maxAge: lifeSeconds,
  });
};

const parseJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

export const readKnownBrowser = async (): Promise<KnownBrowser | null> => {
  const deps = await getDeps();
  const sealed = (await cookies()).get(nameOf(deps))?.value;
  const content = contentSchema.safeParse(parseJson(sealed ? openText(keyOf(deps), sealed) : null));
  return content.success && content.data.until > deps.clock.now() ? content.data : null;
};
