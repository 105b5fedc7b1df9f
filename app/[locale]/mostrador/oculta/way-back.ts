import type { Locale } from '#lib/domain/basics/locale.ts';

/** The page that hides another one. It names where to come back to: nothing but a path of this desk or of a case. */
export const hiddenPath = (locale: Locale, path: string): string =>
  `/${locale}/mostrador/oculta?vuelve=${encodeURIComponent(path)}`;

const ownPath = /^\/(?:mostrador|tramite)(?:\/[\w-]+)*$/;

/** Where «mostrar» leads, with its locale; anything that is not a page of ours leads to the desk. */
export const wayBack = (locale: Locale, given: string | string[] | undefined): string =>
  `/${locale}${typeof given === 'string' && ownPath.test(given) ? given : '/mostrador'}`;
