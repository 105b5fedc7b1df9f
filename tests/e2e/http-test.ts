import { test as base, expect, request } from '@playwright/test';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { openPlainBrowser } from '#tests/e2e/plain-browser.ts';
import type { PlainVisit } from '#tests/e2e/plain-visit.ts';
import { type Site, startSite } from '#tests/support/e2e-site.ts';

type WorkerOptions = {
  /** Goes over the settings of the site. */
  settings: Record<string, string>;
};
/** A browser that knows nothing of the first one: another device, or a stranger. `cookies`: what it kept from before, by name. */
export type OpenPlain = (
  headers?: Record<string, string>,
  cookies?: Record<string, string>,
) => Promise<PlainVisit>;
type TestFixtures = {
  language: Locale;
  /** What every request of the test carries besides. */
  headers: Record<string, string>;
  plain: PlainVisit;
  openPlain: OpenPlain;
};

const cookieOfSites = ([name, value]: [string, string]) =>
  ({
    name,
    value,
    domain: 'localhost',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax',
  }) as const;

/** Tests on a site that its worker keeps, for what only sends requests: no browser is opened. */
export const test = base.extend<TestFixtures, WorkerOptions & { site: Site }>({
  settings: [{}, { option: true, scope: 'worker' }],
  site: [
    async ({ settings }, use) => {
      const site = await startSite(settings);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ site }, use) => use(site.baseUrl),
  language: ['es', { option: true }],
  headers: [{}, { option: true }],
  openPlain: async ({ site, language, headers }, use) => {
    const opened: PlainVisit[] = [];
    await use(async (more = {}, cookies = {}) => {
      const context = await request.newContext({
        baseURL: site.baseUrl,
        extraHTTPHeaders: { ...headers, ...more },
        storageState: { cookies: Object.entries(cookies).map(cookieOfSites), origins: [] },
      });
      const browser = openPlainBrowser(context);
      const visit = { browser, request: context, site, language, words: dictionary(language) };
      opened.push(visit);
      return visit;
    });
    for (const { request: context } of opened) await context.dispose();
  },
  plain: async ({ openPlain }, use) => use(await openPlain()),
});

export { expect };
