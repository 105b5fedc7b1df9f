import { expect } from '@playwright/test';
import { button, type Visit } from '#tests/e2e/visit.ts';

/** The provider's name on the buttons of the tests' sites. */
export const providerName = 'Identidad de prueba';

export const askProvider = async (visit: Visit): Promise<void> => {
  await visit.page.getByRole('link', { name: visit.words.proof.button(providerName) }).click();
};

/** On the provider's own page. */
export const signInAs = async ({ page }: Visit, account: string): Promise<void> => {
  await page.getByLabel('Cuenta').fill(account);
  await page.getByRole('button', { name: 'Entrar' }).click();
};

/** There and back, up to the page that asks for one more press. */
export const identifyAs = async (visit: Visit, account: string): Promise<void> => {
  await askProvider(visit);
  await signInAs(visit, account);
  await expect(visit.page).toHaveURL(/\/tramite\/identificado$/);
};

export const goOnProven = (visit: Visit): Promise<void> => button(visit, visit.words.proof.submit).click();
