import type { APIRequestContext, Page } from '@playwright/test';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';
import type { Site } from '#tests/support/e2e-site.ts';

/** Whoever asks a site for pages and keeps its cookies, with whatever program. */
export type Requester = {
  request: APIRequestContext;
  site: Site;
  language: Locale;
  words: Dictionary;
};

/** A person in front of Chromium: what the verbs of the scripts act on. */
export type Visit = Requester & { page: Page; isScripted: boolean };

/** The path of a page in the language of the visit. */
export const pathIn = ({ language }: Pick<Requester, 'language'>, path: string): string =>
  `/${language}${path}`;

/** A button by its whole name. */
export const button = ({ page }: Visit, name: string) => page.getByRole('button', { name, exact: true });
