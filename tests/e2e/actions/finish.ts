import { expect } from '@playwright/test';
import { button, type Visit } from '#tests/e2e/visit.ts';

/** Presses a button that ends the visit and waits until the last page is loaded anew, with nothing kept of what was before. */
export const leaveBy = async (visit: Visit, name: string): Promise<void> => {
  const { page, words } = visit;
  const loaded = page.waitForResponse(
    (answer) => answer.url().endsWith('/tramite/fin') && answer.request().resourceType() === 'document',
  );
  await button(visit, name).click();
  const headers = await (await loaded).allHeaders();
  expect(headers['clear-site-data']).toBe('"cache", "storage"');
  await page.waitForLoadState();
  await expect(page.locator('h1')).toHaveText(words.journey.finished.title);
};

/** "Finalizar trámite". */
export const finish = (visit: Visit): Promise<void> => leaveBy(visit, visit.words.journey.result.finish);
