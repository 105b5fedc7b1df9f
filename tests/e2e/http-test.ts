import { test as base, expect } from '@playwright/test';
import { type Site, startSite } from '#tests/support/e2e-site.ts';

type Options = {
  /** Goes over the settings of the site. */
  settings: Record<string, string>;
};

/** Tests on a site that its worker keeps, for what only sends requests: no browser is opened. */
export const test = base.extend<object, Options & { site: Site }>({
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
});

export { expect };
