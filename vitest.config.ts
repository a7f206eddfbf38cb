import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests on a busy machine; nothing here is a measurement.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/{tables,unit,worker}/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    environment: 'node',
  },
});
