import { expect } from '@playwright/test';
import { button, type Visit } from '#tests/e2e/visit.ts';

/** A place of the demonstration's catalogue. */
export const homeAddress = {
  postalCode: '06700',
  municipio: 'Cuauhtémoc',
  settlement: 'Roma Norte (Colonia)',
  street: 'Calle de los Ejemplos Imaginarios',
  exteriorNumber: '123-B',
};

export const searchPostalCode = async (visit: Visit, postalCode: string): Promise<void> => {
  const { address } = visit.words.journey;
  await visit.page.getByLabel(address.postalCode, { exact: true }).fill(postalCode);
  await button(visit, address.search).click();
};

export const typeStreet = async ({ page, words }: Visit): Promise<void> => {
  const { address } = words.journey;
  await page.getByLabel(address.street, { exact: true }).fill(homeAddress.street);
  await page.getByLabel(address.exteriorNumber, { exact: true }).fill(homeAddress.exteriorNumber);
};

/** Step 2, from the postal code to "Revisa tus datos". */
export const giveAddress = async (visit: Visit): Promise<void> => {
  const { page, words } = visit;
  const { address } = words.journey;
  await expect(page).toHaveURL(/\/tramite\/domicilio$/);
  await searchPostalCode(visit, homeAddress.postalCode);
  await page.getByLabel(address.settlement, { exact: true }).selectOption({ label: homeAddress.settlement });
  await typeStreet(visit);
  await button(visit, address.submit).click();
  await expect(page).toHaveURL(/\/tramite\/revisar$/);
};
