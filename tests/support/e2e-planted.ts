import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the servers of this run write their logs, and what must not be in them. Made by the global setup. */
export const reportFolder = (): string => {
  const folder = process.env.E2E_REPORTS;
  if (!folder) throw new Error('The end-to-end tests are started by Playwright: npm run e2e');
  return folder;
};

const plantedFile = () => join(reportFolder(), 'planted.txt');

/** Remembers values of a fictional person that no log may ever hold. */
export const plant = (...values: string[]): void => {
  for (const value of values) if (value.length > 2) appendFileSync(plantedFile(), `${value}\n`);
};

export const plantedValues = (): string[] => [
  ...new Set(readFileSync(plantedFile(), 'utf8').split('\n').filter(Boolean)),
];
