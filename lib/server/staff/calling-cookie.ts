import { cookies } from 'next/headers';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';

/** The screen of the waiting room, which shows numbers and windows only: it outlives the session of who hung it up, and keeps none going. */
const lifeSeconds = 12 * 3_600;

const isSecure = ({ environment }: Deps) => environment.baseUrl.startsWith('https:');
const nameOf = (deps: Deps) => (isSecure(deps) ? '__Host-turnos' : 'turnos');
const keyOf = ({ keyring }: Deps) => Buffer.from(keyring.derive('calling-screen', 'until'), 'base64url');

export const callingPath = (locale: Locale): string => `/${locale}/mostrador/llamada`;

/** From now on this browser may show the screen, in either language, until the day at the desk is over. */
export const openScreen = async (): Promise<void> => {
  const deps = await getDeps();
  const value = sealText(keyOf(deps), String(deps.clock.now() + lifeSeconds * 1_000));
  (await cookies()).set(nameOf(deps), value, {
    httpOnly: true,
    secure: isSecure(deps),
    sameSite: 'strict',
    path: '/',
    maxAge: lifeSeconds,
  });
};

/** Whether staff opened the screen in this browser less than twelve hours ago. */
export const isScreenOpen = async (): Promise<boolean> => {
  const deps = await getDeps();
  const sealed = (await cookies()).get(nameOf(deps))?.value;
  const until = sealed ? openText(keyOf(deps), sealed) : null;
  return until !== null && Number(until) > deps.clock.now();
};
