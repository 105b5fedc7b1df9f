import { z } from 'zod/mini';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { sealedCookieOf } from '#lib/server/http/sealed-cookie.ts';

/**
 * The screen of the waiting room, which shows numbers and windows only. It outlives the session of the member of staff who opened it,
 * and prolongs none.
 */
const cookie = sealedCookieOf(
  { name: 'turnos', sameSite: 'strict', lifeSeconds: 12 * 3_600 },
  z.literal('open'),
);

/** The path of the calling screen. */
export const callingPath = (locale: Locale): string => `/${locale}/mostrador/llamada`;

/** Lets this browser show the screen, in either language, until the day at the desk is over. */
export const openScreen = (): Promise<boolean> => cookie.keep('open');

/** Whether staff opened the screen in this browser less than twelve hours ago. */
export const isScreenOpen = async (): Promise<boolean> => (await cookie.read()) !== null;
