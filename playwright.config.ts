import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '#tests/support/e2e-browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes only the second time is a failure.
  retries: 0,
  // For what hangs: no test says how long its work may take, because the machine may be slow and busy.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    trace: 'off',
  },
  projects: [
    { name: 'site', testIgnore: /logs\.spec/, teardown: 'logs' },
    { name: 'logs', testMatch: /logs\.spec/ },
  ],
});
