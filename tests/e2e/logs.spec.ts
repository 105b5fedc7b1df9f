import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { plantedValues, reportFolder } from '#tests/support/e2e-planted.ts';

test('T06, T21: no log holds a CURP, a number, an address, a name or a link of anybody in the tests', () => {
  const logs = readdirSync(reportFolder())
    .filter((name) => name.endsWith('.log'))
    .map((name) => readFileSync(join(reportFolder(), name), 'utf8'));
  expect(logs.join('')).toContain('request.started');
  const planted = plantedValues();
  expect(planted.length).toBeGreaterThan(5);
  const found = planted.filter((value) => logs.some((log) => log.includes(value)));
  expect(found).toEqual([]);
});
