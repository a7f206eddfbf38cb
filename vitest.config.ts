import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Much of a test is waiting for a store: one file for each core.
    maxWorkers: '100%',
    // Property tests on a busy machine; nothing here is a measurement.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/{tables,unit,worker}/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    environment: 'node',
  },
});
