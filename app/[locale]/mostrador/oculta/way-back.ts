import type { Locale } from '#lib/domain/basics/locale.ts';

/** The address of the page that hides this one. It names where to return: only a path of the desk or of a case. */
export const hiddenPath = (locale: Locale, path: string): string =>
  `/${locale}/mostrador/oculta?vuelve=${encodeURIComponent(path)}`;

const ownPath = /^\/(?:mostrador|tramite)(?:\/[\w-]+)*$/;

/** The path of «mostrar», with its locale. Any text that is no page of ours leads to the desk. */
export const wayBack = (locale: Locale, given: string | string[] | undefined): string =>
  `/${locale}${typeof given === 'string' && ownPath.test(given) ? given : '/mostrador'}`;
