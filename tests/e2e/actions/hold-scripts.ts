import type { Visit } from '#tests/e2e/visit.ts';

/** As over a slow line: the next pages come before their scripts, which wait until the answer is called. */
export const holdScripts = async ({ page }: Visit): Promise<() => Promise<void>> => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    letGo();
    await page.waitForLoadState('networkidle');
  };
};
