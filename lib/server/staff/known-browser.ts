import { z } from 'zod/mini';
import { getDeps } from '#lib/server/deps/deps.ts';
import { sealedCookieOf } from '#lib/server/http/sealed-cookie.ts';
import { readStaffVisit } from '#lib/server/staff/session.ts';
import type { KnownBrowser } from '#lib/usecases/desk/sign-in-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';

/** A browser in which a member of staff signed in with both factors: failed tries from elsewhere do not count against tries from here. */
const cookie = sealedCookieOf(
  { name: 'mesa-navegador', sameSite: 'strict', lifeSeconds: 30 * 24 * 3_600 },
  z.object({ login: z.string(), id: z.string() }),
);

/** Opens nothing by itself; its life begins again with every sign-in. */
export const rememberBrowser = async (): Promise<void> => {
  const visit = await readStaffVisit();
  if (!visit) return;
  const { keyring, random } = await getDeps();
  await cookie.keep({ login: loginOf(keyring, visit.member.email), id: random.id() });
};

/** The browser as `rememberBrowser` kept it; null when it is not known. */
export const readKnownBrowser = (): Promise<KnownBrowser | null> => cookie.read();
