import { expect } from '@playwright/test';
import { button, type Visit } from '#tests/e2e/visit.ts';

/** Presses "Finalizar trámite" and waits until the last page is loaded anew, with nothing kept of what was before. */
export const finish = async (visit: Visit): Promise<void> => {
  const { page, words } = visit;
  const loaded = page.waitForResponse(
    (answer) => answer.url().endsWith('/tramite/fin') && answer.request().resourceType() === 'document',
  );
  await button(visit, words.journey.result.finish).click();
  const headers = await (await loaded).allHeaders();
  expect(headers['clear-site-data']).toBe('"cache", "storage"');
  await page.waitForLoadState();
  await expect(page.locator('h1')).toHaveText(words.journey.finished.title);
};
