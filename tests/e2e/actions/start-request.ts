import { expect } from '@playwright/test';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';

type Typed = Pick<TestPerson, 'email'> & { curp: string };

/** The shortest time after which the service believes that a person filled the form. */
const humanPause = 900;

export const openStart = async (visit: Visit): Promise<void> => {
  await visit.page.goto(pathIn(visit, '/tramite'));
};

export const typeStart = async ({ page, words }: Visit, { curp, email }: Typed): Promise<void> => {
  const { start } = words.journey;
  await page.getByLabel(start.curp, { exact: true }).fill(curp);
  await page.getByLabel(start.email, { exact: true }).fill(email);
  await page.getByLabel(start.emailConfirmation, { exact: true }).fill(email);
};

/** With JavaScript there is nothing to do; without it, the letters of the image are typed. */
const showBeingHuman = async ({ page, site, words, isScripted }: Visit): Promise<void> => {
  if (isScripted) return;
  const token = await page.locator('input[name=humanToken]').inputValue();
  await page.getByLabel(words.journey.start.letters, { exact: true }).fill(site.readLetters(token));
  await page.waitForTimeout(humanPause);
};

export const pressContinue = (visit: Visit): Promise<void> =>
  button(visit, visit.words.journey.start.submit).click();

/** Step 1 as a person does it, up to "Revisa tu correo". */
export const startRequest = async (visit: Visit, typed: Typed): Promise<void> => {
  await openStart(visit);
  await typeStart(visit, typed);
  await showBeingHuman(visit);
  await pressContinue(visit);
  await expect(visit.page).toHaveURL(/\/tramite\/correo$/);
};
