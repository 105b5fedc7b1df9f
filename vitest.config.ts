import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          globalSetup: ['tests/support/prepared-store.ts'],
          // The other lane uses the same two cores.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/support/prepared-store.ts', 'tests/support/postgres-cluster.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
