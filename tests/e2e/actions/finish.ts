import { expect } from '@playwright/test';
import { button, type Visit } from '#tests/e2e/visit.ts';

/** "Finalizar trámite". */
export const finish = async (visit: Visit): Promise<void> => {
  await button(visit, visit.words.journey.result.finish).click();
  await expect(visit.page).toHaveURL(/\/tramite\/fin$/);
};
