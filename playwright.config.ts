import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '#tests/support/e2e-browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // Once more, for a machine that was busy at the wrong moment: tests/run.mjs names each and lets few of them pass.
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    trace: 'off',
  },
  projects: [
    { name: 'site', testIgnore: /logs\.spec/, teardown: 'logs' },
    { name: 'logs', testMatch: /logs\.spec/ },
  ],
});
