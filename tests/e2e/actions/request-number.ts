import { expect } from '@playwright/test';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { plant } from '#tests/support/e2e-planted.ts';

/** "Solicitar mi NSS". */
export const requestNumber = async (visit: Visit): Promise<void> => {
  await button(visit, visit.words.journey.review.submit).click();
  await expect(visit.page).toHaveURL(/\/tramite\/resultado$/);
};

/** The number and the folio as the result page shows them. */
export const readNumber = async ({ page }: Visit): Promise<{ nss: string; folio: string }> => {
  const nss = (await page.locator('[data-nss]').textContent()) ?? '';
  const folio = (await page.locator('[data-folio]').getAttribute('data-folio')) ?? '';
  expect(nss).toMatch(/^\d{11}$/);
  expect(folio).toMatch(/^\d{22}$/);
  plant(nss);
  return { nss, folio };
};
