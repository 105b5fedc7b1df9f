import type { BrowserContext } from '@playwright/test';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { test as base, expect } from '#tests/e2e/http-test.ts';
import type { Visit } from '#tests/e2e/visit.ts';
import { createWatch, type Watch } from '#tests/e2e/watch.ts';

type Options = {
  /** Lines in the browser's console that a test brings about on purpose. */
  expectedNoise: RegExp[];
};
type TestFixtures = {
  visit: Visit;
  /** A browser that knows nothing of the first one: another device, or a stranger. */
  openBrowser: () => Promise<Visit>;
  watch: Watch;
};

export const desktop = { viewport: { width: 1280, height: 900 } } as const;
export const phone = { viewport: { width: 375, height: 740 }, isMobile: true, hasTouch: true } as const;

/**
 * Every test gets a browser of its own (`visit`) on a site that its worker keeps. Whatever it does, nothing may come from
 * elsewhere, break in the browser, or answer 500.
 */
export const test = base.extend<Options & TestFixtures>({
  expectedNoise: [[], { option: true }],
  watch: [
    async ({ context, site, expectedNoise }, use) => {
      const watch = createWatch(site.baseUrl);
      watch.listen(context);
      await use(watch);
      expect(watch.complaints(expectedNoise)).toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ page, site, language, javaScriptEnabled }, use) =>
    use({
      page,
      request: page.request,
      site,
      language,
      isScripted: javaScriptEnabled !== false,
      words: dictionary(language),
    }),
  openBrowser: async ({ browser, visit, watch, javaScriptEnabled }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ javaScriptEnabled, baseURL: visit.site.baseUrl });
      opened.push(context);
      watch.listen(context);
      return { ...visit, request: context.request, page: await context.newPage() };
    });
    for (const context of opened) await context.close();
  },
});

export { expect };
