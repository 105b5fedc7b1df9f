import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** For what hangs: no test says how long its work may take, because the machine may be slow and busy. */
const HANGS = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { 'next/headers': join(import.meta.dirname, 'tests/support/next-headers.ts') } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          globalSetup: ['tests/support/prepared-store.ts'],
          // Each worker loads a module once for all its files: no test replaces a module or leaves something behind.
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/support/prepared-store.ts', 'tests/support/postgres-cluster.ts'],
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        test: {
          // What measures time, for a quiet machine: npm run timing:full.
          name: 'full',
          include: ['tests/full/**/*.test.ts'],
          globalSetup: ['tests/support/prepared-store.ts'],
          testTimeout: 30 * HANGS,
        },
      },
      {
        test: {
          // What needs nginx and Caddy (apt-get install nginx-light caddy): npm run deploy:full.
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          testTimeout: HANGS,
        },
      },
    ],
  },
});
