import { z } from 'zod/mini';
import { type QrModules, qrModules } from '#lib/adapters/pdf/qr-code.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { sealedCookieOf } from '#lib/server/http/sealed-cookie.ts';

/**
 * The link of a first sign-in, on its way from the form of an admin to the page that shows it. Only this browser can show it, for ten minutes
 * or until the admin says that it was handed over: the store keeps a digest alone.
 */
const cookie = sealedCookieOf(
  { name: 'primer-acceso', sameSite: 'strict', lifeSeconds: 600 },
  z.object({ staffId: z.string(), name: z.string(), token: z.string() }),
);

/** Keeps the token of a link that this admin made. */
export const keepSetupLink = (link: { staffId: string; name: string; token: string }): Promise<boolean> =>
  cookie.keep(link);

export const dropSetupLink = cookie.drop;

export type SetupLink = { name: string; url: string; qr: QrModules };

/** The link that this admin made last; null when there is none to show. */
export const readSetupLink = async (locale: Locale, staffId: string): Promise<SetupLink | null> => {
  const kept = await cookie.read();
  if (kept?.staffId !== staffId) return null;
  const { environment } = await getDeps();
  const url = `${environment.baseUrl}/${locale}/mostrador/primera-vez/${kept.token}`;
  return { name: kept.name, url, qr: qrModules(url) };
};
