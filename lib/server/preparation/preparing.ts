import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { missingPart, type Preparation, type PreparedPart } from '#lib/domain/preparation/preparation.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { cookieOf } from '#lib/server/http/cookie.ts';
import { hasDesk } from '#lib/usecases/desk/manage-staff.ts';
import {
  beginPreparation,
  codeOf,
  findPreparation,
  forgetPreparation,
  savePreparation,
} from '#lib/usecases/preparation/prepare.ts';

/** Holds the secret from which the code is derived. Lax, because help pages of other sites may lead here. */
const cookie = cookieOf({ name: 'preparacion', sameSite: 'lax' });

/** The preparation of this browser. `typed`: what was typed; null when staff used the code, or the browser was idle for too long. */
export type Preparing = {
  secret: string;
  code: string;
  typed: Preparation | null;
  isUsed: boolean;
  isReady: boolean;
  expiresAt: number;
};

const idleMilliseconds = async () => (await getDeps()).environment.sessionIdleMinutes * 60_000;

/** Reading does not prolong the look; every answer does. */
export const readPreparing = async (): Promise<Preparing | null> => {
  const secret = await cookie.read();
  const stored = secret && (await run(findPreparation)(secret));
  if (!stored) return null;
  const deps = await getDeps();
  const { preparation, isUsed, openUntil, expiresAt } = stored;
  const isOpen = !isUsed && openUntil > deps.clock.now();
  return {
    secret,
    code: codeOf(deps, secret),
    typed: isOpen ? preparation : null,
    isUsed,
    isReady: missingPart(preparation) === null,
    expiresAt,
  };
};

const pages: Record<PreparedPart, string> = { name: '/preparar/nombre', address: '/preparar/domicilio' };

/** The page of the part that is missing; with nothing missing, the page with the code. Below the language. */
export const pageAfter = (preparation: Preparation): string => {
  const missing = missingPart(preparation);
  return missing ? pages[missing] : '/preparar/codigo';
};

/** Sends a browser to the beginning where no window could open what it types. */
export const requireDesk = async (locale: Locale): Promise<object> =>
  (await run(hasDesk)()) ? {} : redirect(`/${locale}/preparar`);

/** The preparation that this browser may still change. Any other browser is sent where it reads what happened. */
export const requireTyped = async (
  locale: Locale,
): Promise<{ preparing: Preparing & { typed: Preparation } }> => {
  const preparing = await readPreparing();
  if (!preparing) redirect(`/${locale}/preparar?aviso=nada`);
  const { typed } = preparing;
  if (typed) return { preparing: { ...preparing, typed } };
  redirect(`/${locale}/preparar${preparing.isUsed || preparing.isReady ? '/codigo' : '?aviso=tiempo'}`);
};

type Beginning = Omit<Parameters<ReturnType<typeof beginPreparation>>[0], 'idle'>;

/** Begins another preparation in this browser. One without a code yet is deleted, because nobody can open it. */
export const beginHere = async (answers: Beginning) => {
  const before = await readPreparing();
  const begun = await run(beginPreparation)({ ...answers, idle: await idleMilliseconds() });
  if (!begun.ok) return begun;
  if (before && !before.isReady) await run(forgetPreparation)(before.secret);
  await cookie.keep(begun.value.secret);
  return begun;
};

/** Keeps the answers. Nothing happens when staff used the code meanwhile; the next page says so. */
export const keepTypedHere = async (secret: string, preparation: Preparation): Promise<void> => {
  await run(savePreparation)(secret, preparation, await idleMilliseconds());
};

/** Removes the code from this browser. `deletes`: what was typed goes too, and the code no longer works. */
export const leavePreparing = async (deletes: boolean): Promise<void> => {
  const secret = await cookie.read();
  if (secret && deletes) await run(forgetPreparation)(secret);
  await cookie.drop();
};
