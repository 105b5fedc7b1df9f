import { expect } from '@playwright/test';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { confirmEmail, openMail } from '#tests/e2e/actions/open-mail.ts';
import { postAddress, postRequest, postReview, postUpToAddress } from '#tests/e2e/actions/post-ahead.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import { pathIn, type Visit } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';

// Each leaves the browser on a page of the journey. What a test is not about is not walked: `walkToResult` is the way through all pages.

const open = async (visit: Visit, step: string): Promise<void> => {
  await visit.page.goto(pathIn(visit, `/tramite/${step}`));
  await expect(visit.page).toHaveURL(new RegExp(`/tramite/${step}$`));
};

/** Up to whatever the service wants to know about who this is. */
export const enter = async (visit: Visit, person: TestPerson): Promise<void> => {
  await postRequest(visit, person);
  await visit.page.goto(pathIn(visit, '/tramite/identidad'));
};

/** Up to "¿Eres tú?", for somebody whom the registry knows. */
export const reachIdentity = async (visit: Visit, person: TestPerson): Promise<void> => {
  visit.site.records.register(person);
  await postRequest(visit, person);
  await open(visit, 'identidad');
};

export const reachAddress = async (visit: Visit, person: TestPerson): Promise<void> => {
  await postUpToAddress(visit, person);
  await open(visit, 'domicilio');
};

export const reachReview = async (visit: Visit, person: TestPerson): Promise<void> => {
  await postUpToAddress(visit, person);
  await postAddress(visit);
  await open(visit, 'revisar');
};

export const reachResult = async (
  visit: Visit,
  person: TestPerson,
): Promise<{ nss: string; folio: string }> => {
  await postUpToAddress(visit, person);
  await postAddress(visit);
  await postReview(visit);
  await open(visit, 'resultado');
  return readNumber(visit);
};

/** From step 1 to the number, each page as a person goes through it; its own Back knows them all. */
export const walkToResult = async (
  visit: Visit,
  person: TestPerson,
): Promise<{ nss: string; folio: string }> => {
  visit.site.records.register(person);
  await startRequest(visit, person);
  await openMail(visit, person);
  await confirmEmail(visit);
  await sayItsMe(visit);
  await giveAddress(visit);
  await requestNumber(visit);
  return readNumber(visit);
};
