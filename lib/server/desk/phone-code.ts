import { type QrModules, qrModules } from '#lib/adapters/pdf/qr-code.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { findPhoneOffer } from '#lib/usecases/desk/hand-to-phone.ts';

/** The QR that a person's telephone reads from the screen of the desk; null when no link waits. */
export const phoneCode = async (
  requestId: string,
  locale: Locale,
): Promise<{ url: string; qr: QrModules; expiresAt: number } | null> => {
  const { environment } = await getDeps();
  const waiting = await run(findPhoneOffer)(requestId);
  if (!waiting) return null;
  const url = `${environment.baseUrl}/${locale}/entrega/${waiting.token}`;
  return { url, qr: qrModules(url), expiresAt: waiting.expiresAt };
};
