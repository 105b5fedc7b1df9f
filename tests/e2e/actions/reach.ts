import { expect } from '@playwright/test';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { confirmEmail, openMail } from '#tests/e2e/actions/open-mail.ts';
import { readNumber, requestNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import type { Visit } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';

/** Step 1 and the mail: up to whatever the service wants to know about who this is. */
export const enter = async (visit: Visit, person: TestPerson): Promise<void> => {
  await startRequest(visit, person);
  await openMail(visit, person);
  await confirmEmail(visit);
};

/** Up to "¿Eres tú?", for somebody whom the registry knows. */
export const reachIdentity = async (visit: Visit, person: TestPerson): Promise<void> => {
  visit.site.records.register(person);
  await enter(visit, person);
  await expect(visit.page).toHaveURL(/\/tramite\/identidad$/);
};

export const reachAddress = async (visit: Visit, person: TestPerson): Promise<void> => {
  await reachIdentity(visit, person);
  await sayItsMe(visit);
  await expect(visit.page).toHaveURL(/\/tramite\/domicilio$/);
};

export const reachReview = async (visit: Visit, person: TestPerson): Promise<void> => {
  await reachAddress(visit, person);
  await giveAddress(visit);
};

export const reachResult = async (
  visit: Visit,
  person: TestPerson,
): Promise<{ nss: string; folio: string }> => {
  await reachReview(visit, person);
  await requestNumber(visit);
  return readNumber(visit);
};
