import { expect } from '@playwright/test';
import type { Visit } from '#tests/e2e/visit.ts';

/** Presses a key of the desk as soon as the page names it; `key` is its letter. */
export const pressAlt = async ({ page }: Visit, key: 'l' | 'n' | 'o'): Promise<void> => {
  await expect(page.locator('kbd:visible').first()).toBeVisible();
  await page.keyboard.press(`Alt+${key}`);
};
