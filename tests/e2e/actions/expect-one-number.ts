import { expect } from '@playwright/test';
import type { Requester } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';

/** One number, one issuance, one mail with documents: whatever was pressed. */
export const expectOneNumber = ({ site: { records } }: Requester, person: TestPerson): void => {
  expect(records.numbersOf(person)).toHaveLength(1);
  expect(records.issuancesOf(person)).toHaveLength(1);
  expect(records.resultMailsOf(person)).toBe(1);
};
