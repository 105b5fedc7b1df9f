import { expect, test } from '@playwright/test';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { openPlainBrowser } from '#tests/e2e/plain-browser.ts';
import { type PlainVisit, walkToResult } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { startSite } from '#tests/support/e2e-site.ts';
import { startRoundRobin } from '#tests/support/round-robin.ts';

test('a person comes to a number although each request meets another process', async ({ playwright }) => {
  const balancer = await startRoundRobin();
  const site = await startSite({ BASE_URL: balancer.origin });
  balancer.shareWith(site.baseUrl, await site.startAnother());
  const request = await playwright.request.newContext({ baseURL: balancer.origin });
  const visit: PlainVisit = {
    browser: openPlainBrowser(request),
    request,
    site: { ...site, baseUrl: balancer.origin },
    language: 'es',
    words: dictionary('es'),
  };
  try {
    expect((await walkToResult(visit, newPerson())).nss).toMatch(/^\d{11}$/);
    for (const count of balancer.counts()) expect(count).toBeGreaterThan(5);
  } finally {
    await request.dispose();
    balancer.close();
    await site.stop();
  }
});
