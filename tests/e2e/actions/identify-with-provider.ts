import { expect } from '@playwright/test';
import type { Visit } from '#tests/e2e/visit.ts';

/** The provider's name on the buttons of the tests' sites. */
export const providerName = 'Identidad de prueba';

const askProvider = async (visit: Visit): Promise<void> => {
  await visit.page.getByRole('link', { name: visit.words.proof.button(providerName) }).click();
};

/** On the provider's own pages; who changes accounts without JavaScript there has one more button to press. */
const signInAs = async ({ page, isScripted }: Visit, account: string): Promise<void> => {
  await page.getByLabel('Cuenta').fill(account);
  await page.getByRole('button', { name: 'Entrar' }).click();
  const change = page.getByRole('button', { name: 'Continue', exact: true });
  if (!isScripted && (await change.isVisible())) await change.click();
};

/** There and back, up to the page that asks for one more press. */
export const identifyAs = async (visit: Visit, account: string): Promise<void> => {
  await askProvider(visit);
  await signInAs(visit, account);
  await expect(visit.page).toHaveURL(/\/tramite\/identificado$/);
};
